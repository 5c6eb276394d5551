package io.koppi.bench.goal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most a service's heap held whenever it was looked at, garbage included. */
final class Heap {
    private static final Pattern USED = metric("used");
    private static final Pattern LIMIT = metric("max");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;
    private double most;

    /** {@code service} is where it listens. */
    Heap(URI service) {
        this.metrics = service.resolve("/q/metrics");
    }

    private static Pattern metric(String which) {
        return Pattern.compile("(?m)^jvm_memory_" + which + "_bytes\\{area=\"heap\"[^}]*} (\\S+)$");
    }

    void look() {
        most = Math.max(most, sum(USED));
    }

    void forget() {
        most = 0;
    }

    /** In bytes. */
    double most() {
        return most;
    }

    /** What the JVM was given, in bytes. */
    double limit() {
        return sum(LIMIT);
    }

    private double sum(Pattern metric) {
        Matcher found = metric.matcher(text());
        double sum = 0;
        while (found.find()) {
            sum += Math.max(0, Double.parseDouble(found.group(1)));
        }
        return sum;
    }

    private String text() {
        try {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
