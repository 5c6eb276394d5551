package io.koppi.intake.contact.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request or mail exactly as it came, with the headers that may matter later. The body is not copied: nobody changes it. */
public final class RawContact {
    private final String transport;
    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Instant arrivedAt;

    /** {@code transport} is {@code http} or {@code email}. */
    public RawContact(
            String transport, String contentType, Map<String, String> headers, byte[] body, Instant arrivedAt) {
        this.transport = transport;
        this.contentType = contentType;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.arrivedAt = arrivedAt;
    }

    /** The same with more to remember beside its headers. */
    public RawContact keeping(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new RawContact(transport, contentType, all, body, arrivedAt);
    }

    public String transport() {
        return transport;
    }

    public String contentType() {
        return contentType;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    @Override
    public String toString() {
        return "RawContact[" + transport + ", " + body.length + " bytes]";
    }
}
