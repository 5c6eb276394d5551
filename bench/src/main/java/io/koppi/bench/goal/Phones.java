package io.koppi.bench.goal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The simulator's phones: what was submitted to them, and when. */
final class Phones {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final OwnInstallation installation;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** A message as it came in. */
    record Message(String text, Instant at) {}

    Phones(OwnInstallation installation) {
        this.installation = installation;
    }

    void clear() throws IOException, InterruptedException {
        send(request().DELETE().build());
    }

    List<Message> messages() throws IOException, InterruptedException {
        List<Message> messages = new ArrayList<>();
        for (JsonNode item : json.readTree(send(request().build())).path("items")) {
            messages.add(new Message(
                    item.path("text").asText(),
                    Instant.parse(item.path("receivedAt").asText())));
        }
        return messages;
    }

    /** Waits until so many are there; fails when they do not come. */
    void await(int count) {
        boolean there = Waiting.until(() -> arrived() >= count, LOOK, Duration.ofMinutes(2));
        if (!there) {
            throw new IllegalStateException("Only " + arrived() + " of " + count + " messages came");
        }
    }

    private int arrived() {
        try {
            return messages().size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(installation.platform().simulator().resolve("/api/messages"));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
