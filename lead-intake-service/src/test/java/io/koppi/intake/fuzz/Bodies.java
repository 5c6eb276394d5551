package io.koppi.intake.fuzz;

import io.koppi.intake.contact.domain.RawContact;
import java.time.Instant;
import java.util.Map;

/** Bytes as they would have come over HTTP. */
public final class Bodies {
    private Bodies() {}

    public static RawContact of(String contentType, byte[] body) {
        return of(contentType, body, Map.of());
    }

    public static RawContact of(String contentType, byte[] body, Map<String, String> headers) {
        return new RawContact("http", contentType, headers, body, Instant.parse("2026-11-20T09:00:00Z"));
    }
}
