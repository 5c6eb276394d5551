package io.koppi.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 attributes in Kafka's binary mode.
 *
 * @param source the service that speaks, as {@code /claim-service}
 */
public record EventHeaders(UUID id, String type, String source, String subject, UUID tenantId, Instant time) {

    /** Fails with {@link IllegalArgumentException} when an attribute is missing or malformed. */
    public static EventHeaders of(Headers headers) {
        return new EventHeaders(
                UUID.fromString(text(headers, "ce_id")),
                text(headers, "ce_type"),
                text(headers, "ce_source"),
                text(headers, "ce_subject"),
                UUID.fromString(text(headers, "ce_tenantid")),
                Instant.parse(text(headers, "ce_time")));
    }

    public Headers toKafka() {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", source);
        add(headers, "ce_subject", subject);
        add(headers, "ce_tenantid", tenantId.toString());
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("Record lacks header " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
