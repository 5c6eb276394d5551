package io.koppi.stats.fact.outbound;

import io.koppi.contracts.notification.AlertDelivered;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.contracts.notification.AlertOpened;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.contracts.notification.NotificationEvent;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** One upsert per event, keyed by the alert. Repeated facts say the same; the first opening and the last attempt count stand. */
final class AlertFactStatements {
    private static final String SENT = """
            insert into alert_fact (tenant_id, alert_id, lead_id, location_id, medium, round, attempts, sent_at)
            values (:tenant, :alert, :lead, :location, :medium, :round, :attempts, :at)
            on conflict (tenant_id, alert_id) do update set medium = excluded.medium, round = excluded.round,
              attempts = greatest(alert_fact.attempts, excluded.attempts), sent_at = least(alert_fact.sent_at, excluded.sent_at)""";

    private static final String DELIVERED = """
            insert into alert_fact (tenant_id, alert_id, lead_id, location_id, delivered_at)
            values (:tenant, :alert, :lead, :location, :at)
            on conflict (tenant_id, alert_id) do update set delivered_at = least(alert_fact.delivered_at, excluded.delivered_at)""";

    private static final String OPENED = """
            insert into alert_fact (tenant_id, alert_id, lead_id, location_id, opened_at)
            values (:tenant, :alert, :lead, :location, :at)
            on conflict (tenant_id, alert_id) do update set opened_at = least(alert_fact.opened_at, excluded.opened_at)""";

    private static final String FAILED = """
            insert into alert_fact (tenant_id, alert_id, lead_id, location_id, failed_at, failed_reason)
            values (:tenant, :alert, :lead, :location, :at, :reason)
            on conflict (tenant_id, alert_id) do update set failed_at = excluded.failed_at, failed_reason = excluded.failed_reason
            where alert_fact.failed_at is null or alert_fact.failed_at < excluded.failed_at""";

    Uni<Void> record(Session session, NotificationEvent event) {
        MutationQuery statement = switch (event) {
            case AlertSent sent ->
                about(session, SENT, sent)
                        .setParameter("medium", sent.medium())
                        .setParameter("round", sent.round())
                        .setParameter("attempts", sent.attempts())
                        .setParameter("at", sent.sentAt());
            case AlertDelivered delivered ->
                about(session, DELIVERED, delivered).setParameter("at", delivered.deliveredAt());
            case AlertOpened opened -> about(session, OPENED, opened).setParameter("at", opened.openedAt());
            case AlertFailed failed ->
                about(session, FAILED, failed)
                        .setParameter("at", failed.failedAt())
                        .setParameter("reason", failed.reason());
        };
        return statement.executeUpdate().replaceWithVoid();
    }

    private static MutationQuery about(Session session, String sql, NotificationEvent event) {
        return session.createNativeQuery(sql)
                .setParameter("tenant", event.tenantId())
                .setParameter("alert", event.alertId())
                .setParameter("lead", event.leadId())
                .setParameter("location", event.locationId());
    }
}
