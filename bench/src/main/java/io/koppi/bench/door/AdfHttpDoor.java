package io.koppi.bench.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** ADF/XML posted by another system with its key. */
public final class AdfHttpDoor implements Door {
    private final HttpClient http;
    private final URI hook;
    private final String key;

    public AdfHttpDoor(HttpClient http, URI hook, String key) {
        this.http = http;
        this.hook = hook;
        this.key = key;
    }

    @Override
    public String name() {
        return "adf";
    }

    @Override
    public Answer send(Draft draft) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hook)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-adf+xml")
                .header("X-Api-Key", key)
                .POST(BodyPublishers.ofString(Adf.of(draft)))
                .build();
        return Answer.http(http.send(request, BodyHandlers.discarding()).statusCode());
    }
}
