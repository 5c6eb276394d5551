package io.koppi.routing.rule.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.messaging.Outbox;
import io.koppi.routing.rule.application.WaitingContacts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a contact as the event it came by. */
@ApplicationScoped
class PgWaitingContacts implements WaitingContacts {
    private static final String INSERT = "insert into waiting_contact (contact_id, tenant_id, event)"
            + " values (:contact, :tenant, :event) on conflict (contact_id) do nothing";
    private static final String TAKE = "delete from waiting_contact where contact_id in (select w.contact_id"
            + " from waiting_contact w join catch_all c on c.tenant_id = w.tenant_id order by w.waiting_from limit 50"
            + " for update of w skip locked) returning event";

    private static final String LOCK =
            "select event from waiting_contact where tenant_id = :tenant and contact_id = :contact for update";
    private static final String REPLACE =
            "update waiting_contact set event = :event where tenant_id = :tenant and contact_id = :contact";

    private final Outbox outbox;
    private final ObjectMapper json;

    PgWaitingContacts(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(ContactReceived contact) {
        return write(INSERT, contact);
    }

    @Override
    public Uni<Optional<ContactReceived>> lock(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("contact", contactId)
                        .getSingleResultOrNull())
                .map(event -> Optional.ofNullable(event).map(this::parse));
    }

    @Override
    public Uni<Void> replace(ContactReceived contact) {
        return write(REPLACE, contact);
    }

    private Uni<Void> write(String statement, ContactReceived contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("contact", contact.contactId())
                        .setParameter("tenant", contact.tenantId())
                        .setParameter("event", outbox.payload(contact))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<ContactReceived>> takeRoutable() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, String.class).getResultList())
                .map(events -> events.stream().map(this::parse).toList());
    }

    private ContactReceived parse(String event) {
        try {
            return json.readValue(event, ContactReceived.class);
        } catch (JsonProcessingException e) {
            // The parser's message quotes the contact.
            throw new IllegalStateException(
                    "A waiting contact is unreadable: " + e.getClass().getSimpleName());
        }
    }
}
