package io.koppi.intake;

import io.koppi.intake.contact.application.IntakeConfig;
import io.koppi.intake.contact.domain.RawContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down what came over HTTP. Only headers that explain the content are kept, never one that carries a key. */
@ApplicationScoped
public class Arrival {
    private static final List<String> KEPT =
            List.of("Content-Type", "Accept-Language", "Origin", "Referer", "User-Agent", "X-Hub-Signature-256");

    private final Clock clock;
    private final IntakeConfig config;

    Arrival(Clock clock, IntakeConfig config) {
        this.clock = clock;
        this.config = config;
    }

    public RawContact of(HttpHeaders headers, byte[] body) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT.forEach(name -> header(headers, name).ifPresent(value -> kept.put(name, value)));
        return new RawContact("http", kept.getOrDefault("Content-Type", ""), kept, body, time(headers));
    }

    public static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }

    private Instant time(HttpHeaders headers) {
        return header(headers, "X-Received-At")
                .filter(given -> config.receivedAtHeader())
                .map(Instant::parse)
                .orElseGet(clock::instant);
    }
}
