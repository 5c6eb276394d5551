package io.koppi.intake.contact.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.IntakeEvent;
import io.koppi.intake.contact.application.Contacts;
import io.koppi.intake.contact.application.IntakeConfig;
import io.koppi.intake.contact.application.NormalisedJson;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.UuidV7;
import io.koppi.messaging.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** Keeps a delivery with one statement (see {@code accept_contacts} in V6__ledger.sql); all else goes through sessions. */
@ApplicationScoped
class PgContacts implements Contacts {
    private static final String ACCEPT = "select * from accept_contacts($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    // Through text: the driver writes a string that meets a jsonb parameter as a JSON string.
    private static final String COMPLETE = "update contact set state = 'processed', reason = null, due_at = null,"
            + " external_id = :external, normalised = cast(cast(:normalised as text) as jsonb)"
            + " where tenant_id = :tenant and contact_id = :id and state <> 'processed' and erased_at is null";
    private static final String FAIL = "update contact set state = 'failed', reason = :reason, due_at = null"
            + " where tenant_id = :tenant and contact_id = :id and state = 'waiting'";
    private static final String RAW =
            "select r.transport, r.content_type, cast(r.headers as text), r.body, r.received_at"
                    + " from raw_contact r join contact c on c.tenant_id = r.tenant_id and c.raw_id = r.raw_id"
                    + " where c.tenant_id = :tenant and c.contact_id = :id";

    private final Pool pool;
    private final ObjectMapper json;
    private final NormalisedJson normalised;
    private final Outbox outbox;
    private final Clock clock;
    private final IntakeConfig config;

    PgContacts(
            Pool pool, ObjectMapper json, NormalisedJson normalised, Outbox outbox, Clock clock, IntakeConfig config) {
        this.pool = pool;
        this.json = json;
        this.normalised = normalised;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public Uni<List<Kept>> keep(Origin origin, LocalDate day, RawContact raw, List<Entry> entries) {
        ArrayNode items = json.createArrayNode();
        entries.forEach(entry -> items.add(item(entry)));
        Tuple delivery = Tuple.tuple()
                .addUUID(origin.tenantId())
                .addUUID(origin.channelId())
                .addUUID(UuidV7.at(clock.instant()))
                .addString(raw.transport())
                .addString(raw.contentType())
                .addString(write(raw.headers()))
                .addBuffer(Buffer.buffer(raw.body()))
                .addString(write(items))
                .addLocalDate(day);
        return pool.preparedQuery(ACCEPT)
                .execute(delivery)
                .ifNoItem()
                .after(config.timeout())
                .failWith(TimeoutException::new)
                .invoke(outbox::written)
                .map(rows -> inOrder(entries, rows));
    }

    /** A contact that stands twice in one delivery is kept once, and both places answer its id. */
    private static List<Kept> inOrder(List<Entry> entries, RowSet<Row> rows) {
        Map<String, UUID> ids = new HashMap<>();
        for (Row row : rows) {
            ids.put(row.getString("external_id"), row.getUUID("contact_id"));
        }
        return entries.stream()
                .map(entry -> {
                    UUID kept = Objects.requireNonNull(ids.get(entry.externalId()), "each entry is answered");
                    return new Kept(kept, entry.externalId(), kept.equals(entry.contactId()));
                })
                .toList();
    }

    private ObjectNode item(Entry entry) {
        ObjectNode item = json.createObjectNode();
        item.put("id", entry.contactId().toString());
        item.put("externalId", entry.externalId());
        switch (entry) {
            case Entry.Understood understood -> {
                item.put("state", "processed");
                item.set("normalised", normalised.write(understood.contact()));
                item.set("attachments", json.valueToTree(normalised.slices(understood.contact())));
                if (understood.resendable()) {
                    item.put("windowSeconds", config.resendWindow().toSeconds());
                }
                announce(item, understood.event());
            }
            case Entry.Announced announced -> {
                item.put("state", "waiting");
                item.set("work", json.valueToTree(announced.work()));
            }
            case Entry.Failed failed -> {
                item.put("state", "failed");
                item.put("reason", failed.reason());
                announce(item, failed.event());
            }
        }
        return item;
    }

    private void announce(ObjectNode item, IntakeEvent event) {
        item.put("topic", Topics.INTAKE.name());
        item.put("eventType", Topics.INTAKE.typeOf(event));
        item.put("event", outbox.payload(event));
    }

    @Override
    public Uni<Boolean> complete(Origin origin, UUID contactId, NormalisedContact contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COMPLETE)
                        .setParameter("external", contact.externalId())
                        .setParameter("normalised", write(normalised.write(contact)))
                        .setParameter("tenant", origin.tenantId())
                        .setParameter("id", contactId)
                        .executeUpdate())
                .map(updated -> updated == 1);
    }

    @Override
    public Uni<Boolean> fail(Origin origin, UUID contactId, String reason) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FAIL)
                        .setParameter("reason", reason)
                        .setParameter("tenant", origin.tenantId())
                        .setParameter("id", contactId)
                        .executeUpdate())
                .map(updated -> updated == 1);
    }

    @Override
    public Uni<Optional<RawContact>> raw(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RAW, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("id", contactId)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(this::toRaw));
    }

    private RawContact toRaw(Object[] row) {
        try {
            Map<String, String> headers = json.readerForMapOf(String.class).readValue((String) row[2]);
            return new RawContact(
                    (String) row[0], (String) row[1], headers, (byte[]) row[3], ((OffsetDateTime) row[4]).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable headers of a raw contact", e);
        }
    }

    private String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contact is not serializable", e);
        }
    }
}
