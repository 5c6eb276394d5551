package io.koppi.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final String REMEMBER = """
            insert into inbox (event_id) select cast(id as uuid) from unnest(string_to_array(:ids, ',')) id
            on conflict do nothing returning event_id""";

    private final ObjectMapper json;
    private final TenantTransaction transaction;

    Inbox(ObjectMapper json, TenantTransaction transaction) {
        this.json = json;
        this.transaction = transaction;
    }

    /** Skips events handled before and types this build does not know; a failing handler rolls both back. */
    public <E extends Event> Uni<Void> once(
            Topic<E> topic, ConsumerRecord<String, String> record, Function<E, Uni<Void>> handler) {
        return once(callersContext(), topic, record, handler);
    }

    /**
     * The same for records that were polled together, in one transaction for each tenant among them: for a reader that many events
     * reach and nobody waits for. When one of them fails, each is handled by itself, so that only it is set aside.
     */
    public <E extends Event> Uni<Void> onceEach(
            Topic<E> topic, KafkaRecordBatch<String, String> batch, Function<E, Uni<Void>> handler) {
        Context context = callersContext();
        return Uni.createFrom()
                .deferred(() -> together(topic, batch, handler))
                .onFailure()
                .recoverWithUni(failure -> oneByOne(context, topic, batch, handler))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    private <E extends Event> Uni<Void> together(
            Topic<E> topic, KafkaRecordBatch<String, String> batch, Function<E, Uni<Void>> handler) {
        Map<UUID, Map<UUID, E>> byTenant = new LinkedHashMap<>();
        for (KafkaRecord<String, String> record : batch) {
            ConsumerRecord<String, String> polled = polled(record);
            event(topic, polled)
                    .ifPresent(event -> byTenant.computeIfAbsent(event.tenantId(), tenant -> new LinkedHashMap<>())
                            .put(EventHeaders.of(polled.headers()).id(), event));
        }
        return Multi.createFrom()
                .iterable(byTenant.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        tenant -> transaction.run(tenant.getKey(), () -> handleNew(tenant.getValue(), handler)))
                .onItem()
                .ignoreAsUni();
    }

    private static <E extends Event> Uni<Void> handleNew(Map<UUID, E> events, Function<E, Uni<Void>> handler) {
        return remember(events.keySet())
                .chain(fresh -> Multi.createFrom()
                        .iterable(events.entrySet())
                        .filter(event -> fresh.contains(event.getKey()))
                        .onItem()
                        .transformToUniAndConcatenate(event -> handler.apply(event.getValue()))
                        .onItem()
                        .ignoreAsUni());
    }

    private <E extends Event> Uni<Void> oneByOne(
            Context context, Topic<E> topic, KafkaRecordBatch<String, String> batch, Function<E, Uni<Void>> handler) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(record -> once(context, topic, polled(record), handler)
                        .onFailure()
                        .recoverWithUni(failure -> Uni.createFrom().completionStage(() -> record.nack(failure))))
                .onItem()
                .ignoreAsUni();
    }

    /** The metadata is of the record's own types, which its class cannot say. */
    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, String> polled(KafkaRecord<String, String> record) {
        IncomingKafkaRecordMetadata<?, ?> metadata =
                record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return (ConsumerRecord<String, String>) metadata.getRecord();
    }

    private <E extends Event> Uni<Void> once(
            Context context, Topic<E> topic, ConsumerRecord<String, String> record, Function<E, Uni<Void>> handler) {
        Uni<Void> attempt = Uni.createFrom().deferred(() -> handle(topic, record, handler));
        // A retry wakes up on a timer thread, where no database session may be used: go back to where the record was
        // delivered.
        return attempt.runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()))
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
        Optional<E> event = event(topic, record);
        if (event.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID id = EventHeaders.of(record.headers()).id();
        return transaction.run(event.get().tenantId(), () -> handleNew(Map.of(id, event.get()), handler));
    }

    /** Empty for a type this build does not know. */
    private <E extends Event> Optional<E> event(Topic<E> topic, ConsumerRecord<String, String> record) {
        EventHeaders headers = EventHeaders.of(record.headers());
        Class<? extends E> type = topic.types().get(headers.type());
        if (type == null) {
            return Optional.empty();
        }
        E event = parse(record.value(), type);
        if (!event.tenantId().equals(headers.tenantId())) {
            throw new IllegalArgumentException("Header and body name different tenants");
        }
        return Optional.of(event);
    }

    private static Context callersContext() {
        return Objects.requireNonNull(Vertx.currentContext(), "Records are delivered on a Vert.x context");
    }

    /** Which of these events are new. In the order of their ids, so that two readers of the same events do not block each other. */
    private static Uni<Set<UUID>> remember(Set<UUID> eventIds) {
        String ids = eventIds.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, UUID.class)
                        .setParameter("ids", PlanCache.past(ids))
                        .getResultList())
                .map(Set::copyOf);
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
