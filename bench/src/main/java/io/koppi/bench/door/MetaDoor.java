package io.koppi.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A lead ad: the lead waits at the Graph stand-in, the signed notification carries only its id. */
public final class MetaDoor implements Door {
    private static final String PAGE = "104500000000001";
    private static final String FORM = "770000000000002";
    private static final DateTimeFormatter GRAPH_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI hook;
    private final URI graph;
    private final String appSecret;

    /** @param graph where the stand-in takes leads, {@code http://host/graph/leads/} */
    public MetaDoor(HttpClient http, URI hook, URI graph, String appSecret) {
        this.http = http;
        this.hook = hook;
        this.graph = graph;
        this.appSecret = appSecret;
    }

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public Answer send(Draft draft) throws IOException, InterruptedException {
        HttpRequest prepare = HttpRequest.newBuilder(graph.resolve(draft.key()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(lead(draft)))
                .build();
        http.send(prepare, BodyHandlers.discarding());
        byte[] body = notification(draft).getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(hook)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature(body, appSecret))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return Answer.http(http.send(request, BodyHandlers.discarding()).statusCode());
    }

    private static String lead(Draft draft) throws IOException {
        return JSON.writeValueAsString(Map.of(
                "id",
                draft.key(),
                "created_time",
                GRAPH_TIME.format(draft.sentAt()),
                "form_id",
                FORM,
                "is_organic",
                false,
                "platform",
                "fb",
                "field_data",
                List.of(
                        field("full_name", draft.name()),
                        field("email", draft.email()),
                        field("phone_number", draft.phone()),
                        field("city", draft.place()),
                        // The form's own question; the demo channel's mapping says what it is.
                        field("tuote", draft.subject()))));
    }

    private static Map<String, Object> field(String name, String value) {
        return Map.of("name", name, "values", List.of(value));
    }

    static String notification(Draft draft) throws IOException {
        long seconds = draft.sentAt().getEpochSecond();
        Map<String, Object> value =
                Map.of("leadgen_id", draft.key(), "page_id", PAGE, "form_id", FORM, "created_time", seconds);
        return JSON.writeValueAsString(Map.of(
                "object",
                "page",
                "entry",
                List.of(Map.of(
                        "id", PAGE, "time", seconds, "changes", List.of(Map.of("field", "leadgen", "value", value))))));
    }

    /** The value of {@code X-Hub-Signature-256}. */
    public static String signature(byte[] body, String appSecret) {
        return "sha256=" + HmacSha256.hex(body, appSecret);
    }
}
