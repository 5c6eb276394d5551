package io.koppi.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.platform.server.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Loads the demo's companies as the operator. All writes are whole entries under fixed ids, so loading twice changes nothing. */
public final class LoadSeed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** What the platform shows and the services are not told. */
    private static final List<String> NOT_SENT = List.of("id", "place", "settings");

    private final Doors doors;

    /** Where the services and Keycloak are, and what the operator signs in with. */
    public record Doors(String routing, String intake, String keycloak, String operatorSecret) {}

    public LoadSeed(Doors doors) {
        this.doors = doors;
    }

    /** Where the doors are is in the environment, as docker-compose.yml puts it there. */
    public static void main(String[] args) {
        Doors doors = new Doors(
                setting("KOPPI_UPSTREAM_ROUTING"),
                setting("KOPPI_UPSTREAM_INTAKE"),
                setting("KOPPI_KEYCLOAK_URL"),
                setting("KOPPI_OPERATOR_CLIENT_SECRET"));
        new LoadSeed(doors).load(DemoSeed.read());
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    /** Fails with what a service answered when it does not take an entry. */
    public void load(DemoSeed seed) {
        Operator operator = new Operator(doors.keycloak(), doors.operatorSecret());
        for (JsonNode tenant : seed.tenants()) {
            loadTenant(tenant, seed.password(), operator);
        }
        for (JsonNode tenant : seed.tenants()) {
            awaitSignIns(tenant.path("id").asText(), operator);
        }
    }

    /** routing-service makes the members' sign-ins in Keycloak after it has answered. */
    private void awaitSignIns(String tenant, Operator operator) {
        boolean made = Waiting.until(
                () -> operator.get(doors.routing() + "/directory/members", tenant).findValuesAsText("signIn").stream()
                        .allMatch("ready"::equals),
                BETWEEN_LOOKS,
                PATIENCE);
        if (!made) {
            throw new IllegalStateException("Not every member of " + tenant + " can sign in");
        }
    }

    private void loadTenant(JsonNode tenant, String password, Operator operator) {
        String id = tenant.path("id").asText();
        ObjectNode self = JSON.createObjectNode();
        List.of("slug", "name", "language", "country", "timeZone")
                .forEach(field -> self.set(field, tenant.path(field)));
        Operator.check(operator.put(doors.routing() + "/tenants/" + id, self, Optional.empty()));
        entries(tenant, "requestTypes", "request-types", operator);
        entries(tenant, "locations", "locations", operator);
        entries(tenant, "teams", "teams", operator);
        Operator.check(
                operator.put(doors.routing() + "/directory/catch-all", tenant.path("catchAll"), Optional.of(id)));
        entries(tenant, "channels", "channels", operator);
        tenant.path("members").forEach(member -> {
            ObjectNode body = body(member).put("initialPassword", password);
            Operator.check(operator.put(entry("members", member), body, Optional.of(id)));
        });
        tenant.path("channels")
                .forEach(channel ->
                        operator.configure(doors.intake(), channel.path("id").asText(), channel.path("settings"), id));
    }

    private void entries(JsonNode tenant, String field, String path, Operator operator) {
        Optional<String> id = Optional.of(tenant.path("id").asText());
        tenant.path(field).forEach(entry -> Operator.check(operator.put(entry(path, entry), body(entry), id)));
    }

    private String entry(String path, JsonNode entry) {
        return doors.routing() + "/directory/" + path + "/" + entry.path("id").asText();
    }

    private static ObjectNode body(JsonNode entry) {
        return ((ObjectNode) entry).deepCopy().without(NOT_SENT);
    }
}
