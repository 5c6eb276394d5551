package io.koppi.notification.alert.outbound;

import io.koppi.notification.alert.application.Alerts;
import io.koppi.notification.alert.domain.Alert;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgAlerts implements Alerts {
    private static final String TAKE = "with due as (select p.tenant_id, p.id from alert p"
            + " join offer o on o.tenant_id = p.tenant_id and o.lead_id = p.lead_id"
            + " where p.state = 'planned' and p.due_at <= :now and p.expires_at > :now"
            + " and o.round = p.round and o.taken_by is null"
            + " order by p.due_at limit :most for update of p skip locked)"
            + " update alert a set state = 'submitting', attempts = a.attempts + 1, due_at = :unconfirmed"
            + " from due where a.tenant_id = due.tenant_id and a.id = due.id returning a.*";

    private static final String OVERDUE = "select p.* from alert p"
            + " join offer o on o.tenant_id = p.tenant_id and o.lead_id = p.lead_id"
            + " where (p.state = 'submitting' and p.due_at <= :now) or (p.state = 'planned'"
            + " and (p.expires_at <= :now or o.round <> p.round or o.taken_by is not null))"
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
                        .setParameter("now", now)
                        .setParameter("unconfirmed", unconfirmedAt)
                        .setParameter("most", most)
                        .getResultList())
                .map(PgAlerts::toDomain);
    }

    @Override
    public Uni<Optional<Alert>> lock(UUID tenantId, UUID alertId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from AlertRow where tenantId = :tenant and id = :id", AlertRow.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("id", alertId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(AlertRow::toDomain));
    }

    @Override
    public Uni<Optional<Alert>> lockByMessage(String messageId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from AlertRow where messageId = :message order by sentAt desc", AlertRow.class)
                        .setParameter("message", messageId)
                        .setMaxResults(1)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(AlertRow::toDomain));
    }

    @Override
    public Uni<List<Alert>> lockOverdue(int most, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, AlertRow.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .map(PgAlerts::toDomain);
    }

    @Override
    public Uni<Void> save(Alert alert) {
        // The row is in this session since it was locked, so this only marks what changed; the outbox row must follow
        // it.
        return Panache.getSession()
                .chain(session -> session.merge(new AlertRow(alert)).chain(session::flush));
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
