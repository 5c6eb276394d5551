package io.koppi.intake.fetch.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.fetch.application.WaitingLeads;
import io.koppi.messaging.TenantTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgWaitingLeads implements WaitingLeads {
    private static final String TAKE = "select * from take_due_contacts($1, $2)";
    private static final String POSTPONE = "update contact set due_at = now() + make_interval(secs => :seconds),"
            + " attempts = greatest(attempts - :unasked, 0)"
            + " where tenant_id = :tenant and contact_id = :id and state = 'waiting'";
    private static final double MILLIS_PER_SECOND = 1000.0;

    private final Pool pool;
    private final ObjectMapper json;
    private final TenantTransaction transaction;

    PgWaitingLeads(Pool pool, ObjectMapper json, TenantTransaction transaction) {
        this.pool = pool;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public Uni<List<Waiting>> take(int most, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(most, (int) lease.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::toWaiting)
                        .toList());
    }

    @Override
    public Uni<Void> postpone(Waiting lead, Duration pause) {
        return later(lead, pause, 0);
    }

    @Override
    public Uni<Void> giveBack(Waiting lead, Duration pause) {
        return later(lead, pause, 1);
    }

    private Uni<Void> later(Waiting lead, Duration pause, int unasked) {
        return transaction.run(
                lead.origin().tenantId(),
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(POSTPONE)
                                .setParameter("seconds", pause.toMillis() / MILLIS_PER_SECOND)
                                .setParameter("unasked", unasked)
                                .setParameter("tenant", lead.origin().tenantId())
                                .setParameter("id", lead.contactId())
                                .executeUpdate())
                        .replaceWithVoid());
    }

    private Waiting toWaiting(Row row) {
        return new Waiting(
                new Origin(row.getUUID("tenant_id"), row.getUUID("channel_id")),
                row.getUUID("contact_id"),
                row.getString("external_id"),
                read(row.getString("work")),
                row.getInteger("attempts"),
                row.getOffsetDateTime("stored_at").toInstant());
    }

    private Map<String, String> read(String work) {
        try {
            return json.readerForMapOf(String.class).readValue(work);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable work of a waiting contact", e);
        }
    }
}
