package io.koppi.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Events waiting to be published; written in the caller's transaction, sent by {@link OutboxRelay}. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = "insert into outbox (topic, record_key, type, tenant_id, payload)"
            + " values (:topic, :key, :type, :tenant, :payload)";
    private static final String INSERT_ALL = "insert into outbox (topic, record_key, type, tenant_id, payload)"
            + " select :topic, event ->> 'key', event ->> 'type', cast(event ->> 'tenant' as uuid), event ->> 'payload'"
            + " from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) with ordinality as row(event, place)"
            + " order by place";

    private final ObjectMapper json;
    private final OutboxRelay relay;

    Outbox(ObjectMapper json, OutboxRelay relay) {
        this.json = json;
        this.relay = relay;
    }

    /**
     * Announces the event when the caller's transaction commits. Append after the row it is about was written: the row's lock is
     * what makes two transactions on one subject take their places in the outbox in the order they commit.
     */
    public <E extends Event> Uni<Void> append(Topic<E> topic, E event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("topic", topic.name())
                        .setParameter("key", event.subjectId().toString())
                        .setParameter("type", topic.typeOf(event))
                        .setParameter("tenant", event.tenantId())
                        .setParameter("payload", payload(event))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The same for several at once, in their order. */
    public <E extends Event> Uni<Void> append(Topic<? super E> topic, List<E> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ArrayNode rows = json.createArrayNode();
        events.forEach(event -> rows.addObject()
                .put("key", event.subjectId().toString())
                .put("type", topic.typeOf(event))
                .put("tenant", event.tenantId().toString())
                .put("payload", payload(event)));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT_ALL)
                        .setParameter("topic", topic.name())
                        .setParameter("rows", rows.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** For the rare statement that wrote outbox rows and committed by itself: they are sent now, not at the next poll. */
    public void written() {
        relay.wake();
    }

    /** The event as it travels; for the rare statement that writes the outbox row together with others. */
    public String payload(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event is not serializable: " + event.getClass(), e);
        }
    }
}
