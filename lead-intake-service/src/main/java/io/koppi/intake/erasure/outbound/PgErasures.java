package io.koppi.intake.erasure.outbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.intake.erasure.application.Erasures;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgErasures implements Erasures {
    private static final String THIS = " where tenant_id = :tenant and contact_id = :contact";
    private static final String LOCK =
            "select channel_id, raw_id, state = 'processed', erased_at is not null from contact" + THIS + " for update";
    private static final String NAMED = "select contact_id from contact where tenant_id = :tenant"
            + " and channel_id = :channel and dedupe_key = :external";
    private static final String IMPORTS =
            "(select r.import_id from import_row r where r.tenant_id = :tenant" + " and r.contact_id = :contact)";
    private static final String RUNNING = "select exists (select from import_batch where tenant_id = :tenant"
            + " and state = 'running' and import_id in " + IMPORTS + ")";
    private static final String LIST_ROW =
            "select r.row_number - cast(w.headers ->> 'X-Koppi-First-Row' as int) + 1, w.body from raw_contact w"
                    + " join import_row r on r.tenant_id = w.tenant_id and r.contact_id = :contact"
                    + " and cast(r.import_id as text) = w.headers ->> 'X-Koppi-Import'"
                    + " where w.tenant_id = :tenant and w.raw_id = :raw and w.transport = 'file' order by r.row_number limit 1";
    private static final String REPLACE_RAW =
            "update raw_contact set body = :body where tenant_id = :tenant and raw_id = :raw";
    private static final String WIPE_RAW = "update raw_contact set body = '', headers = '{}', content_type = ''"
            + " where tenant_id = :tenant and raw_id = :raw";
    /** What routing and figures go by stays of what was read. */
    private static final String CONTACT = "update contact set erased_at = :at, work = null, due_at = null,"
            + " reason = case when state = 'processed' then reason else 'erased' end,"
            + " state = case when state = 'waiting' then 'failed' else state end,"
            + " normalised = case when normalised is not null then jsonb_build_object('source', normalised -> 'source',"
            + " 'external_id', normalised -> 'external_id', 'request_type', normalised -> 'request_type',"
            + " 'received_at', normalised -> 'received_at', 'test', normalised -> 'test') end" + THIS;

    private static final String ATTACHMENTS = "delete from attachment" + THIS;
    private static final String PREVIEWS =
            "update import_batch set preview = '[]' where tenant_id = :tenant and import_id in " + IMPORTS;
    private static final String PIECES =
            "delete from import_piece where tenant_id = :tenant and import_id in " + IMPORTS;
    private static final String WAITING_EVENT = "update %s set payload = cast(jsonb_set(jsonb_set("
            + "cast(payload as jsonb) #- '{contact,message}', '{contact,customer}', '{}'), '{contact,answers}', '{}') as text)"
            + " where tenant_id = :tenant and record_key = :key and type = :type";
    private static final String RECEIVED = Topics.INTAKE.types().entrySet().stream()
            .filter(type -> type.getValue() == ContactReceived.class)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();

    @Override
    public Uni<Optional<Found>> lock(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("contact", contactId)
                        .getResultList())
                .map(rows -> first(rows)
                        .map(row ->
                                new Found(tenantId, contactId, (UUID) row[0], (UUID) row[1], (Boolean) row[2], (Boolean)
                                        row[3])));
    }

    @Override
    public Uni<Optional<UUID>> named(UUID tenantId, UUID channelId, String externalId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMED, UUID.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("channel", channelId)
                        .setParameter("external", externalId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Boolean> isInRunningImport(Found contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RUNNING, Boolean.class)
                        .setParameter("tenant", contact.tenantId())
                        .setParameter("contact", contact.contactId())
                        .getSingleResult());
    }

    @Override
    public Uni<Optional<ListRow>> listRow(Found contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST_ROW, Object[].class)
                        .setParameter("tenant", contact.tenantId())
                        .setParameter("contact", contact.contactId())
                        .setParameter("raw", contact.rawId())
                        .getResultList())
                .map(rows -> first(rows).map(row -> new ListRow((Integer) row[0], (byte[]) row[1])));
    }

    @Override
    public Uni<Void> replaceRaw(Found contact, byte[] rows) {
        return change(REPLACE_RAW, contact, Map.of("raw", contact.rawId(), "body", rows));
    }

    @Override
    public Uni<Void> wipeRaw(Found contact) {
        return change(WIPE_RAW, contact, Map.of("raw", contact.rawId()));
    }

    @Override
    public Uni<Void> wipe(Found contact, Instant at) {
        Map<String, Object> one = Map.of("contact", contact.contactId());
        Map<String, Object> event = Map.of("key", contact.contactId().toString(), "type", RECEIVED);
        return change(CONTACT, contact, Map.of("contact", contact.contactId(), "at", at))
                .chain(() -> change(ATTACHMENTS, contact, one))
                .chain(() -> change(PREVIEWS, contact, one))
                .chain(() -> change(PIECES, contact, one))
                .chain(() -> change(WAITING_EVENT.formatted("outbox"), contact, event))
                .chain(() -> change(WAITING_EVENT.formatted("outbox_refused"), contact, event));
    }

    private static Optional<Object[]> first(List<Object[]> rows) {
        return rows.stream().findFirst();
    }

    private static Uni<Void> change(String sql, Found contact, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql).setParameter("tenant", contact.tenantId());
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
