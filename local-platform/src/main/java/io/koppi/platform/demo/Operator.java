package io.koppi.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Who hosts this installation, signed in at Keycloak for the few minutes the token lasts. */
public final class Operator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNKNOWN = 404;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String token;

    /** Fails with what Keycloak answered when it does not let the operator in. */
    public Operator(String keycloak, String secret) {
        String form = "grant_type=client_credentials&client_id=koppi-operator&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(request(keycloak + "/realms/koppi/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        check(answer);
        token = json(answer).path("access_token").asText();
    }

    /** Fails with what was answered when it was a refusal. */
    public JsonNode get(String address, String tenant) {
        HttpResponse<String> answer = send(request(address)
                .header("Authorization", "Bearer " + token)
                .header("X-Koppi-Tenant", tenant)
                .GET());
        check(answer);
        return json(answer);
    }

    /** The answer, whatever it is; {@code tenant} is who the entry belongs to. */
    public HttpResponse<String> put(String address, JsonNode body, Optional<String> tenant) {
        HttpRequest.Builder request = request(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()));
        tenant.ifPresent(id -> request.header("X-Koppi-Tenant", id));
        return send(request);
    }

    /**
     * Sets up a channel. lead-intake-service knows it a moment after routing-service, and answers 404 until then.
     *
     * @param intake where lead-intake-service is
     */
    public void configure(String intake, String channelId, JsonNode settings, String tenant) {
        String address = intake + "/channels/" + channelId + "/settings";
        boolean known = Waiting.until(
                () -> {
                    HttpResponse<String> answer = put(address, settings, Optional.of(tenant));
                    if (answer.statusCode() == UNKNOWN) {
                        return false;
                    }
                    check(answer);
                    return true;
                },
                BETWEEN_LOOKS,
                PATIENCE);
        if (!known) {
            throw new IllegalStateException(address + " stays unknown");
        }
    }

    /** What was answered, a missing node when that was nothing; fails when it was a refusal. */
    public JsonNode post(String address, String contentType, byte[] body, String tenant) {
        HttpResponse<String> answer = send(request(address)
                .header("Authorization", "Bearer " + token)
                .header("X-Koppi-Tenant", tenant)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        check(answer);
        return json(answer);
    }

    /** Fails with what was answered when it was a refusal. */
    public static void check(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
