package io.koppi.intake;

import io.koppi.intake.contact.application.IntakeConfig;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.hook.application.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes down what came over HTTP. Only headers that explain the content are kept, never one that carries a key. */
@ApplicationScoped
public class Arrival {
    private static final List<String> KEPT =
            List.of("Content-Type", "Accept-Language", "Origin", "Referer", "User-Agent", "X-Hub-Signature-256");

    private final Clock clock;
    private final IntakeConfig config;
    private final URI publicUrl;

    Arrival(Clock clock, IntakeConfig config, @ConfigProperty(name = "koppi.public-url") URI publicUrl) {
        this.clock = clock;
        this.config = config;
        this.publicUrl = publicUrl;
    }

    public RawContact of(HttpHeaders headers, byte[] body) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT.forEach(name -> header(headers, name).ifPresent(value -> kept.put(name, value)));
        return new RawContact("http", kept.getOrDefault("Content-Type", ""), kept, body, time(headers));
    }

    /** The same with what the sender proves itself by. */
    public Delivery delivery(String method, UriInfo uri, HttpHeaders headers, byte[] body) {
        return new Delivery(
                method,
                publicUrl.resolve(pathAndQuery(uri.getRequestUri())),
                firstOf(uri.getQueryParameters()),
                firstOf(headers.getRequestHeaders()),
                of(headers, body));
    }

    private static String pathAndQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Map<String, String> firstOf(MultivaluedMap<String, String> all) {
        Map<String, String> first = new LinkedHashMap<>();
        all.forEach((name, values) -> first.putIfAbsent(name, values.getFirst()));
        return first;
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
