package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Properties;
import java.util.UUID;

/** The operator of the installation, who talks to the services behind the gateway. */
final class Operator {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Koppi koppi;
    private final UUID tenantId;
    private final String token;

    private Operator(Koppi koppi, UUID tenantId, String token) {
        this.koppi = koppi;
        this.tenantId = tenantId;
        this.token = token;
    }

    static Operator of(Koppi koppi, UUID tenantId) throws IOException, InterruptedException {
        String body = "grant_type=client_credentials&client_id=koppi-operator&client_secret="
                + URLEncoder.encode(secret(koppi, "KOPPI_OPERATOR_CLIENT_SECRET"), UTF_8);
        URI address = koppi.at("keycloak").resolve("/realms/koppi/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new Operator(
                koppi, tenantId, Json.of(answer).path("access_token").asText());
    }

    /** Writes an entry of the tenant's directory; fails unless it is taken. */
    void put(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(koppi.at("routing").resolve("/directory/" + path))
                .header("Authorization", "Bearer " + token)
                .header("X-Koppi-Tenant", tenantId.toString())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    static String secret(Koppi koppi, String name) throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(koppi.home().resolve("secrets/secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name);
    }
}
