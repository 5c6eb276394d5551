package io.koppi.gateway.live.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads events without an inbox: a hint that comes twice does no harm. */
@ApplicationScoped
class EventReader {
    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /** Empty for a type this build does not know and for a tombstone; fails for a record that breaks the contract. */
    <E extends Event> Optional<E> read(Topic<E> topic, ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null || record.value() == null) {
            return Optional.empty();
        }
        Class<? extends E> known = topic.types().get(new String(type.value(), UTF_8));
        return known == null ? Optional.empty() : Optional.of(parse(record.value(), known));
    }

    private <E> E parse(String payload, Class<E> type) {
        try {
            return json.readValue(payload, type);
        } catch (JsonProcessingException e) {
            // The parser's message quotes the payload: keep only what it expected.
            throw new IllegalArgumentException("Malformed " + type.getSimpleName());
        }
    }
}
