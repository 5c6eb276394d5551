package io.koppi.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the other services in a test: speaks and listens on the real broker. */
public final class EventPeer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final String MALFORMED = "{ not json";

    private final String brokers;
    private final Producer<String, String> producer;

    /** A record as it lay on the topic, with what its headers said. */
    public record Heard(
            String topic, UUID eventId, String type, String key, String payload, Map<String, String> headers) {
        public Heard {
            headers = Map.copyOf(headers);
        }

        /** The event, when its type is known to the topic. */
        public <E extends Event> E as(Class<E> type) {
            try {
                return JSON.readValue(payload, type);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not a " + type.getSimpleName() + ": " + payload, e);
            }
        }
    }

    public EventPeer(String brokers) {
        this.brokers = brokers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Publishes the event twice under one id, as a broker may; a correct consumer cannot tell. Returns the id. */
    public <E extends Event> UUID publish(Topic<E> topic, E event) {
        UUID id = UUID.randomUUID();
        publish(topic, event, id);
        publish(topic, event, id);
        return id;
    }

    /** Publishes once under an id of the caller's choice. */
    public <E extends Event> void publish(Topic<E> topic, E event, UUID id) {
        try {
            send(
                    topic.name(),
                    topic.typeOf(event),
                    id,
                    event.tenantId(),
                    event.subjectId(),
                    JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    /** Publishes a record of the given type that no reader can parse; returns its key. */
    public UUID publishMalformed(Topic<?> topic, String type) {
        UUID subject = UUID.randomUUID();
        send(topic.name(), type, UUID.randomUUID(), UUID.randomUUID(), subject, MALFORMED);
        return subject;
    }

    /** All that the topic says about the subject now, in order. A repetition under the same event id counts as often as it is there. */
    public List<Heard> about(UUID subject, Topic<?> topic) {
        return about(subject, topic.name());
    }

    public List<Heard> about(UUID subject, String topic) {
        return all(topic).stream()
                .filter(record -> subject.toString().equals(record.key()))
                .toList();
    }

    /** The types of {@link #about}, in order. */
    public List<String> typesAbout(UUID subject, Topic<?> topic) {
        return about(subject, topic).stream().map(Heard::type).toList();
    }

    /** Every record on the topic from its beginning to its present end. */
    public List<Heard> all(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Heard> heard = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> heard.add(heard(record)));
            }
            return heard;
        }
    }

    private void send(String topic, String type, UUID id, UUID tenant, UUID subject, String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, subject.toString(), payload);
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/event-peer",
                "ce_type",
                type,
                "ce_subject",
                subject.toString(),
                "ce_time",
                Instant.now().toString(),
                "ce_tenantid",
                tenant.toString(),
                "content-type",
                "application/json",
                "traceparent",
                "00-" + hex(UUID.randomUUID()) + "-" + hex(UUID.randomUUID()).substring(16) + "-01");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new AssertionError("The broker refused a record on " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static Heard heard(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new java.util.HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Heard(
                record.topic(),
                UUID.fromString(headers.getOrDefault("ce_id", "00000000-0000-0000-0000-000000000000")),
                headers.getOrDefault("ce_type", ""),
                String.valueOf(record.key()),
                String.valueOf(record.value()),
                headers);
    }

    @Override
    public void close() {
        producer.close();
    }
}
