package io.koppi.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    EventPublisher(
            @Channel("outbox") @OnOverflow(Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.published = meters.counter("koppi.outbox.published");
        this.source = "/" + service;
    }

    /** Returns when the broker has every row on disk; fails when it did not say so in time. Blocks the relay's own thread. */
    void publish(List<OutboxRow> rows) throws Exception {
        List<Uni<Void>> sends = rows.stream().map(this::send).toList();
        Uni.join().all(sends).andFailFast().subscribeAsCompletionStage().get(SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS);
        published.increment(rows.size());
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
