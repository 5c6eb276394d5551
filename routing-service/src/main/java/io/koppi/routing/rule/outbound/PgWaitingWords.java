package io.koppi.routing.rule.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactWord;
import io.koppi.messaging.Outbox;
import io.koppi.routing.rule.application.WaitingWords;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps a word as the event it came by. */
@ApplicationScoped
class PgWaitingWords implements WaitingWords {
    private static final String INSERT = "insert into waiting_word (contact_id, tenant_id, type, event)"
            + " values (:contact, :tenant, :type, :event)";
    private static final String TAKE = "with taken as (delete from waiting_word where contact_id = :contact"
            + " and tenant_id = :tenant returning seq, type, event)"
            + " select cast(json_build_object('type', type, 'event', event) as text) from taken order by seq";

    private final Outbox outbox;
    private final ObjectMapper json;

    /** The event as text, and the name that says how to read it. */
    record Kept(String type, String event) {}

    PgWaitingWords(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(ContactWord word) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("contact", word.contactId())
                        .setParameter("tenant", word.tenantId())
                        .setParameter("type", Topics.INTAKE.typeOf(word))
                        .setParameter("event", outbox.payload(word))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<ContactWord>> take(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, String.class)
                        .setParameter("contact", contactId)
                        .setParameter("tenant", tenantId)
                        .getResultList())
                .map(rows -> rows.stream().map(this::word).toList());
    }

    private ContactWord word(String row) {
        try {
            Kept kept = json.readValue(row, Kept.class);
            return (ContactWord)
                    json.readValue(kept.event(), Topics.INTAKE.types().get(kept.type()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A waiting word is unreadable: " + e.getClass().getSimpleName());
        }
    }
}
