package io.koppi.intake.ledger.outbound;

import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.ledger.application.FailedTray;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgFailedTray implements FailedTray {
    private static final String FIELDS =
            "select channel_id, contact_id, external_id, reason, stored_at, work is not null"
                    + " from contact where tenant_id = :tenant and state = 'failed'";
    private static final String NEWEST = FIELDS + " order by stored_at desc limit :most";
    private static final String ONE = FIELDS + " and contact_id = :id";
    private static final String WAIT_AGAIN =
            "update contact set state = 'waiting', reason = null, attempts = 0, due_at = now()"
                    + " where tenant_id = :tenant and contact_id = :id and state = 'failed'";

    @Override
    public Uni<List<Failed>> newest(UUID tenantId, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWEST, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> toFailed(tenantId, row)).toList());
    }

    @Override
    public Uni<Optional<Failed>> find(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("id", contactId)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> toFailed(tenantId, row)));
    }

    @Override
    public Uni<Void> waitAgain(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WAIT_AGAIN)
                        .setParameter("tenant", tenantId)
                        .setParameter("id", contactId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Failed toFailed(UUID tenantId, Object[] row) {
        return new Failed(
                new Origin(tenantId, (UUID) row[0]),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                (Boolean) row[5]);
    }
}
