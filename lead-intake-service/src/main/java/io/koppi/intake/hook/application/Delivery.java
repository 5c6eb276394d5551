package io.koppi.intake.hook.application;

import io.koppi.intake.contact.domain.RawContact;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request before its sender has proved anything. What is kept of it is {@code raw}; the rest serves the proof. */
public final class Delivery {
    private final String method;
    private final URI uri;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final RawContact raw;

    /**
     * {@code uri} is the public one, as the sender wrote it.
     *
     * @param query the first value of each parameter
     * @param headers the first value of each header, whatever case its name is in
     */
    public Delivery(String method, URI uri, Map<String, String> query, Map<String, String> headers, RawContact raw) {
        this.method = method;
        this.uri = uri;
        this.query = Map.copyOf(query);
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.raw = raw;
    }

    public String method() {
        return method;
    }

    public URI uri() {
        return uri;
    }

    public RawContact raw() {
        return raw;
    }

    /** The first value of each parameter. */
    public Map<String, String> query() {
        return query;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Query and headers may hold a key. */
    @Override
    public String toString() {
        return "Delivery[" + method + ", " + raw + "]";
    }
}
