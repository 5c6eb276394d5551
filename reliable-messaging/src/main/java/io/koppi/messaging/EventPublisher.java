package io.koppi.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.eclipse.microprofile.reactive.messaging.OnOverflow.Strategy;

/** Puts outbox rows on Kafka. The producer is idempotent, so rows sent one after another stay in that order. */
@ApplicationScoped
class EventPublisher {
    private static final long SECONDS_TO_ACKNOWLEDGE = 40;

    private final MutinyEmitter<String> emitter;
    private final String source;
    private final Counter published;
    private final Counter refused;

    EventPublisher(
            @Channel("outbox") @OnOverflow(Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.published = meters.counter("koppi.outbox.published");
        this.refused = meters.counter("koppi.outbox.refused");
        this.source = "/" + service;
    }

    /**
     * Returns when the broker has every row on disk but those it refuses for good, which come back with the reason; fails when it
     * did not say so in time. Blocks the relay's own thread.
     */
    Map<OutboxRow, String> publish(List<OutboxRow> rows) throws Exception {
        Map<OutboxRow, String> refusals = new ConcurrentHashMap<>();
        List<Uni<Void>> sends = rows.stream()
                .map(row -> send(row)
                        .onFailure(EventPublisher::isForGood)
                        .invoke(refusal -> refusals.put(row, refusal.getClass().getSimpleName()))
                        .onFailure(EventPublisher::isForGood)
                        .recoverWithNull())
                .toList();
        Uni.join().all(sends).andFailFast().subscribeAsCompletionStage().get(SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS);
        published.increment(rows.size() - refusals.size());
        refused.increment(refusals.size());
        return refusals;
    }

    /** What no waiting mends, other than a topic or a right that an operator may still grant. */
    private static boolean isForGood(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidTopicException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    private Uni<Void> send(OutboxRow row) {
        EventHeaders headers =
                new EventHeaders(row.eventId(), row.type(), source, row.key(), row.tenantId(), row.occurredAt());
        return emitter.sendMessage(Message.of(row.payload())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(row.topic())
                        .withKey(row.key())
                        .withHeaders(headers.toKafka())
                        .build()));
    }
}
