package io.koppi.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.platform.server.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The administrator's and the users' way into the test realm. Its client {@code koppi-test}, which takes passwords, exists only there. */
final class TestKeycloak {
    private static final String CLIENT = "koppi-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private static final class Holder {
        private static final TestKeycloak STARTED = start();
    }

    private TestKeycloak(String url) {
        this.url = url;
    }

    static TestKeycloak get() {
        return Holder.STARTED;
    }

    private static TestKeycloak start() {
        TestServers servers = TestServers.attach();
        servers.keycloak();
        TestKeycloak keycloak = new TestKeycloak(servers.keycloakUrl());
        keycloak.ensureClient(keycloak.administrator());
        return keycloak;
    }

    String member(UUID tenantId, UUID memberId) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", memberId.toString())
                .put("email", memberId + "@example.com")
                .put("emailVerified", true)
                .put("enabled", true);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", DaemonRecord.PASSWORD)
                .put("temporary", false);
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("koppi_tenant").add(tenantId.toString());
        attributes.putArray("koppi_member").add(memberId.toString());
        create("users", user, administrator());
        return token(
                "koppi",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "username",
                        memberId.toString(),
                        "password",
                        DaemonRecord.PASSWORD));
    }

    String operator() {
        return token(
                "koppi",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "koppi-operator",
                        "client_secret", DaemonRecord.PASSWORD));
    }

    private String administrator() {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMIN,
                        "password",
                        DaemonRecord.PASSWORD));
    }

    /** Its tokens carry the same claims as the gateway's. */
    private void ensureClient(String administrator) {
        JsonNode gateway = json(request("/admin/realms/koppi/clients?clientId=koppi-gateway")
                        .header("Authorization", "Bearer " + administrator)
                        .build())
                .path(0);
        ArrayNode mappers = JSON.createArrayNode();
        gateway.path("protocolMappers").forEach(mapper -> mappers.add(((ObjectNode) mapper).without("id")));
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", CLIENT)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true);
        client.set("protocolMappers", mappers);
        create("clients", client, administrator);
        allowAnyRedirect(gateway, administrator);
    }

    /** A gateway under test listens on a port of its own. */
    private void allowAnyRedirect(JsonNode gateway, String administrator) {
        ObjectNode open = ((ObjectNode) gateway).deepCopy();
        open.putArray("redirectUris").add("*");
        HttpResponse<String> response =
                send(request("/admin/realms/koppi/clients/" + gateway.path("id").asText())
                        .header("Authorization", "Bearer " + administrator)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(open.toString()))
                        .build());
        if (response.statusCode() != 204) {
            throw new IllegalStateException("Keycloak: " + response.statusCode() + " " + response.body());
        }
    }

    /** Made before is as good as made now. */
    private void create(String what, ObjectNode body, String administrator) {
        HttpResponse<String> response = send(request("/admin/realms/koppi/" + what)
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
        if (response.statusCode() != 201 && response.statusCode() != 409) {
            throw new IllegalStateException("Keycloak: " + response.statusCode() + " " + response.body());
        }
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json(request).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private JsonNode json(HttpRequest request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Keycloak: " + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
