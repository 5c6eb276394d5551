package io.koppi.system;

import static org.awaitility.Awaitility.await;

import io.koppi.bench.member.MemberSession;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** A channel a test has its company add, with the address the service gave it. */
record OwnChannel(UUID id, String address) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** As its tenant admin does in the browser: the directory first, its settings as soon as the service knows of it. */
    static OwnChannel add(MemberSession admin, String kind, String name, String settings)
            throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        Http.taken(admin.put(
                "/api/directory/channels/" + id,
                "{\"kind\": \"" + kind + "\", \"name\": \"" + name + "\", \"active\": true}"));
        await().atMost(SOON)
                .until(() ->
                        admin.put("/api/channels/" + id + "/settings", settings).statusCode() == 200);
        String address = Json.items(admin.get("/api/channels")).stream()
                .filter(channel -> channel.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow()
                .path("address")
                .asText();
        return new OwnChannel(id, address);
    }
}
