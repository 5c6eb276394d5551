package io.koppi.notification.alert.outbound;

import io.koppi.messaging.PlanCache;
import io.koppi.notification.alert.application.Alerts;
import io.koppi.notification.alert.domain.Alert;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PgAlerts implements Alerts {
    private static final String TAKE = "with due as (select p.tenant_id, p.id from alert p"
            + " join offer o on o.tenant_id = p.tenant_id and o.lead_id = p.lead_id"
            + " where p.state = 'planned' and p.due_at <= :now and p.expires_at > :now"
            + " and o.round = p.round and o.taken_by is null and o.withdrawn_at is null"
            + " order by p.due_at limit :most for update of p skip locked)"
            + " update alert a set state = 'submitting', attempts = a.attempts + 1, due_at = :unconfirmed"
            + " from due where a.tenant_id = due.tenant_id and a.id = due.id returning a.*";

    private static final String OVERDUE = "select p.* from alert p"
            + " join offer o on o.tenant_id = p.tenant_id and o.lead_id = p.lead_id"
            + " where (p.state = 'submitting' and p.due_at <= :now) or (p.state = 'planned'"
            + " and (p.expires_at <= :now or o.round <> p.round or o.taken_by is not null or o.withdrawn_at is not null))"
            + " order by p.due_at limit :most for update of p skip locked";

    @Override
    public Uni<Void> add(List<Alert> alerts) {
        Object[] rows = alerts.stream().map(AlertRow::new).toArray();
        return Panache.getSession().chain(session -> session.persistAll(rows).chain(session::flush));
    }

    @Override
    public Uni<List<Alert>> take(int most, Instant now, Instant unconfirmedAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, AlertRow.class)
                        .setParameter("now", PlanCache.past(now))
                        .setParameter("unconfirmed", unconfirmedAt)
                        .setParameter("most", most)
                        .getResultList())
                .map(PgAlerts::toDomain);
    }

    @Override
    public Uni<List<Alert>> lock(Set<UUID> alertIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from alert where id = any(:ids) order by id for update", AlertRow.class)
                        .setParameter("ids", PlanCache.past(alertIds.toArray(UUID[]::new)))
                        .getResultList())
                .map(PgAlerts::toDomain);
    }

    @Override
    public Uni<Map<String, Alert>> lockByMessage(Set<String> messageIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from alert where message_id = any(:messages) order by id for update",
                                AlertRow.class)
                        .setParameter("messages", PlanCache.past(messageIds.toArray(String[]::new)))
                        .getResultList())
                .map(rows -> toDomain(rows).stream()
                        .collect(Collectors.toMap(
                                PgAlerts::message, Function.identity(), PgAlerts::newer, HashMap::new)));
    }

    private static String message(Alert alert) {
        return alert.progress().messageId().orElseThrow();
    }

    private static Alert newer(Alert one, Alert other) {
        Instant sent = one.progress().sentAt().orElseThrow();
        return sent.isAfter(other.progress().sentAt().orElseThrow()) ? one : other;
    }

    @Override
    public Uni<List<Alert>> lockOverdue(int most, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, AlertRow.class)
                        .setParameter("now", PlanCache.past(now))
                        .setParameter("most", most)
                        .getResultList())
                .map(PgAlerts::toDomain);
    }

    @Override
    public Uni<Void> save(List<Alert> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // The rows are in this session since they were locked, so this only marks what changed; the outbox rows must
        // follow.
        Object[] rows = changed.stream().map(AlertRow::new).toArray();
        return Panache.getSession().chain(session -> session.mergeAll(rows).chain(session::flush));
    }

    @Override
    public Uni<Void> cancelPlanned(UUID tenantId, UUID leadId, int round) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "update AlertRow set state = 'cancelled'"
                                        + " where tenantId = :tenant and leadId = :lead and round = :round and state = 'planned'")
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .setParameter("round", round)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Alert>> ofLead(UUID tenantId, UUID leadId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from AlertRow where tenantId = :tenant and leadId = :lead order by round, memberId",
                                AlertRow.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .getResultList())
                .map(PgAlerts::toDomain);
    }

    private static List<Alert> toDomain(List<AlertRow> rows) {
        return rows.stream().map(AlertRow::toDomain).toList();
    }
}
