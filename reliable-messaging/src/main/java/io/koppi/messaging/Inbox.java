package io.koppi.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Hands each event to its handler once, in the transaction that also remembers the event. An outage of the database is waited
 * out, in order; a record that fails for its own sake is tried a few times and then escapes to the dead-letter topic.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS_AT_A_BAD_RECORD = 3;

    private final ObjectMapper json;
    private final TenantTransaction transaction;

    Inbox(ObjectMapper json, TenantTransaction transaction) {
        this.json = json;
        this.transaction = transaction;
    }

    /** Skips events handled before and types this build does not know; a failing handler rolls both back. */
    public <E extends Event> Uni<Void> once(
            Topic<E> topic, ConsumerRecord<String, String> record, Function<E, Uni<Void>> handler) {
        Uni<Void> attempt = Uni.createFrom().deferred(() -> handle(topic, record, handler));
        return onCallersContext(attempt)
                .onFailure(failure -> !Outage.causedBy(failure) && !(failure instanceof IllegalArgumentException))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS_AT_A_BAD_RECORD)
                .onFailure(Outage::causedBy)
                .invoke(outage -> LOG.warnf(
                        "%s partition %d waits at offset %d: %s",
                        record.topic(), record.partition(), record.offset(), outage.toString()))
                .onFailure(Outage::causedBy)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private <E extends Event> Uni<Void> handle(
            Topic<E> topic, ConsumerRecord<String, String> record, Function<E, Uni<Void>> handler) {
        EventHeaders headers = EventHeaders.of(record.headers());
        Class<? extends E> type = topic.types().get(headers.type());
        if (type == null) {
            return Uni.createFrom().voidItem();
        }
        E event = parse(record.value(), type);
        if (!event.tenantId().equals(headers.tenantId())) {
            throw new IllegalArgumentException("Header and body name different tenants");
        }
        return transaction.run(
                event.tenantId(),
                () -> remember(headers.id())
                        .chain(isNew ->
                                isNew ? handler.apply(event) : Uni.createFrom().voidItem()));
    }

    /** A retry wakes up on a timer thread, where no database session may be used: go back to where the record was delivered. */
    private static Uni<Void> onCallersContext(Uni<Void> attempt) {
        Context context = Objects.requireNonNull(Vertx.currentContext(), "Records are delivered on a Vert.x context");
        return attempt.runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()));
    }

    private static Uni<Boolean> remember(UUID eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into inbox (event_id) values (:id) on conflict do nothing")
                        .setParameter("id", eventId)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private <E> E parse(String payload, Class<E> type) {
        try {
            return json.readValue(payload, type);
        } catch (JsonProcessingException e) {
            // The parser's message quotes the payload, which may hold a customer: keep only what it expected.
            throw new IllegalArgumentException(
                    "Malformed " + type.getSimpleName() + ": " + e.getClass().getSimpleName());
        }
    }
}
