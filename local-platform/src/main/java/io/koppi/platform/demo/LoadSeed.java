package io.koppi.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import java.util.Optional;

/** Loads the demo's companies as the operator. All writes are whole entries under fixed ids, so loading twice changes nothing. */
public final class LoadSeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** What the platform shows and the services are not told. */
    private static final List<String> NOT_SENT = List.of("id", "place", "settings");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Doors doors;

    /** Where the services and Keycloak are, and what the operator signs in with. */
    public record Doors(String routing, String intake, String keycloak, String operatorSecret) {}

    public LoadSeed(Doors doors) {
        this.doors = doors;
    }

    /** Fails with what a service answered when it does not take an entry. */
    public void load(DemoSeed seed) {
        String operator = operatorToken();
        for (JsonNode tenant : seed.tenants()) {
            loadTenant(tenant, seed.password(), operator);
        }
    }

    private void loadTenant(JsonNode tenant, String password, String operator) {
        String id = tenant.path("id").asText();
        ObjectNode self = JSON.createObjectNode();
        List.of("slug", "name", "language", "country", "timeZone")
                .forEach(field -> self.set(field, tenant.path(field)));
        put(doors.routing() + "/tenants/" + id, self, operator, Optional.empty());
        entries(tenant, "requestTypes", "request-types", operator);
        entries(tenant, "locations", "locations", operator);
        entries(tenant, "teams", "teams", operator);
        put(doors.routing() + "/directory/catch-all", tenant.path("catchAll"), operator, Optional.of(id));
        entries(tenant, "channels", "channels", operator);
        tenant.path("members").forEach(member -> {
            ObjectNode body = body(member).put("initialPassword", password);
            put(entry("members", member), body, operator, Optional.of(id));
        });
        tenant.path("channels").forEach(channel -> settings(channel, operator, id));
    }

    private void entries(JsonNode tenant, String field, String path, String operator) {
        Optional<String> id = Optional.of(tenant.path("id").asText());
        tenant.path(field).forEach(entry -> put(entry(path, entry), body(entry), operator, id));
    }

    /** lead-intake-service knows the channel a moment after routing-service: until then it answers 404. */
    private void settings(JsonNode channel, String operator, String tenant) {
        String address = doors.intake() + "/channels/" + channel.path("id").asText() + "/settings";
        boolean known = Waiting.until(
                () -> {
                    HttpResponse<String> answer =
                            send(address, channel.path("settings"), operator, Optional.of(tenant));
                    if (answer.statusCode() != 404) {
                        check(address, answer);
                        return true;
                    }
                    return false;
                },
                Duration.ofMillis(200),
                PATIENCE);
        if (!known) {
            throw new IllegalStateException(address + " stays unknown");
        }
    }

    private String entry(String path, JsonNode entry) {
        return doors.routing() + "/directory/" + path + "/" + entry.path("id").asText();
    }

    private static ObjectNode body(JsonNode entry) {
        return ((ObjectNode) entry).deepCopy().without(NOT_SENT);
    }

    private void put(String address, JsonNode body, String operator, Optional<String> tenant) {
        check(address, send(address, body, operator, tenant));
    }

    private HttpResponse<String> send(String address, JsonNode body, String operator, Optional<String> tenant) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + operator)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()));
        tenant.ifPresent(id -> request.header("X-Koppi-Tenant", id));
        return send(request.build());
    }

    private static void check(String address, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private String operatorToken() {
        String form = "grant_type=client_credentials&client_id=koppi-operator&client_secret="
                + URLEncoder.encode(doors.operatorSecret(), StandardCharsets.UTF_8);
        String address = doors.keycloak() + "/realms/koppi/protocol/openid-connect/token";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        check(address, answer);
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
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
