package io.koppi.stats.rebuild.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.koppi.messaging.EventHeaders;
import io.koppi.stats.rebuild.application.EventHistory.Reading;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** A topic up to the ends it had when the reading began. */
final class KafkaReading<E extends Event> implements Reading<E> {
    private static final Logger LOG = Logger.getLogger(KafkaReading.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Topic<E> topic;
    private final Consumer<String, String> consumer;
    private final Map<TopicPartition, Long> ends;
    private final ObjectMapper json;

    KafkaReading(Topic<E> topic, Consumer<String, String> consumer, Map<TopicPartition, Long> ends, ObjectMapper json) {
        this.topic = topic;
        this.consumer = consumer;
        this.ends = Map.copyOf(ends);
        this.json = json;
    }

    @Override
    public Uni<List<E>> next() {
        return offEventLoop(this::poll);
    }

    @Override
    public Uni<Void> close() {
        return offEventLoop(() -> {
                    consumer.close();
                    return List.of();
                })
                .replaceWithVoid();
    }

    /** Kafka's consumer blocks. The answer comes back where it was asked for: database sessions live there. */
    static <T> Uni<T> offEventLoop(Callable<? extends T> work) {
        return Uni.createFrom()
                .completionStage(() -> Objects.requireNonNull(Vertx.currentContext(), "Asked on a Vert.x context")
                        .<T>executeBlocking(work::call)
                        .toCompletionStage());
    }

    private List<E> poll() {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<E> events = StreamSupport.stream(consumer.poll(PATIENCE).spliterator(), false)
                    .flatMap(this::event)
                    .toList();
            if (!events.isEmpty()) {
                return events;
            }
        }
        return List.of();
    }

    /** Nothing for a type this build does not know, as in the inbox, and nothing for what the inbox set aside as unreadable. */
    private Stream<E> event(ConsumerRecord<String, String> message) {
        try {
            EventHeaders headers = EventHeaders.of(message.headers());
            Class<? extends E> type = topic.types().get(headers.type());
            return type == null ? Stream.empty() : Stream.of(json.readValue(message.value(), type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warnf(
                    "Left out of the rebuild: %s-%d@%d is unreadable, %s",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    e.getClass().getSimpleName());
            return Stream.empty();
        }
    }
}
