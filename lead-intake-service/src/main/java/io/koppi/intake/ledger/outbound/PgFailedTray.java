package io.koppi.intake.ledger.outbound;

import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.ledger.application.FailedTray;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgFailedTray implements FailedTray {
    private static final String FIELDS =
            "select channel_id, contact_id, external_id, reason, stored_at, work is not null"
                    + " from contact where tenant_id = :tenant and state = 'failed' and erased_at is null";
    private static final String NEWEST_FIRST = " order by stored_at desc, contact_id desc limit :most";
    private static final String NEWEST = FIELDS + NEWEST_FIRST;
    private static final String BEHIND =
            FIELDS + " and (stored_at, contact_id) < (cast(:at as timestamptz), cast(:id as uuid))" + NEWEST_FIRST;
    private static final String OF_CHANNEL = FIELDS + " and channel_id = :channel" + NEWEST_FIRST;
    private static final String ONE = FIELDS + " and contact_id = :id";
    private static final String COUNT =
            "select count(*) from contact where tenant_id = :tenant" + " and state = 'failed' and erased_at is null";
    private static final String SOURCE = "select normalised ->> 'source' from contact"
            + " where tenant_id = :tenant and channel_id = :channel and state = 'processed' limit 1";
    private static final String WAIT_AGAIN =
            "update contact set state = 'waiting', reason = null, attempts = 0, due_at = now()"
                    + " where tenant_id = :tenant and contact_id = :id and state = 'failed' and erased_at is null";

    @Override
    public Uni<List<Failed>> newest(UUID tenantId, Optional<Place> after, int most) {
        return after.map(place ->
                        list(tenantId, BEHIND, Map.of("at", place.storedAt(), "id", place.contactId(), "most", most)))
                .orElseGet(() -> list(tenantId, NEWEST, Map.of("most", most)));
    }

    @Override
    public Uni<List<Failed>> newestOf(UUID tenantId, UUID channelId, int most) {
        return list(tenantId, OF_CHANNEL, Map.of("channel", channelId, "most", most));
    }

    @Override
    public Uni<Optional<Failed>> find(UUID tenantId, UUID contactId) {
        return list(tenantId, ONE, Map.of("id", contactId))
                .map(found -> found.stream().findFirst());
    }

    private static Uni<List<Failed>> list(UUID tenantId, String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, Object[].class).setParameter("tenant", tenantId);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(row -> toFailed(tenantId, row)).toList());
    }

    @Override
    public Uni<Long> count(UUID tenantId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter("tenant", tenantId)
                        .getSingleResult());
    }

    @Override
    public Uni<Optional<String>> usualSource(Origin origin) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SOURCE, String.class)
                        .setParameter("tenant", origin.tenantId())
                        .setParameter("channel", origin.channelId())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Boolean> waitAgain(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WAIT_AGAIN)
                        .setParameter("tenant", tenantId)
                        .setParameter("id", contactId)
                        .executeUpdate())
                .map(updated -> updated == 1);
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
