package io.koppi.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.bench.door.AdfHttpDoor;
import io.koppi.bench.door.AdfMailDoor;
import io.koppi.bench.door.Door;
import io.koppi.bench.door.MetaDoor;
import io.koppi.bench.door.WebsiteFormDoor;
import io.koppi.bench.member.MemberSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.UUID;

/** One of the demo's companies, as its tenant admin and its customers reach it. */
public final class Company {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningPlatform platform;
    private final JsonNode seed;
    private final String adminEmail;
    private final MemberSession admin;
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private Company(RunningPlatform platform, JsonNode seed, String adminEmail, MemberSession admin) {
        this.platform = platform;
        this.seed = seed;
        this.adminEmail = adminEmail;
        this.admin = admin;
    }

    public static Company of(RunningPlatform platform, String slug) throws IOException, InterruptedException {
        JsonNode seed = platform.seed().tenants().stream()
                .filter(tenant -> tenant.path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
        String admin = null;
        for (JsonNode member : seed.path("members")) {
            admin = member.path("tenantAdmin").asBoolean()
                    ? member.path("email").asText()
                    : admin;
        }
        if (admin == null) {
            throw new IllegalStateException(slug + " has no tenant admin");
        }
        return new Company(platform, seed, admin, platform.signIn(admin));
    }

    public UUID id() {
        return UUID.fromString(seed.path("id").asText());
    }

    /** As the demo's file tells of it. */
    public JsonNode seed() {
        return seed;
    }

    public MemberSession admin() {
        return admin;
    }

    public String adminEmail() {
        return adminEmail;
    }

    /** The id of a location, by its name. */
    public UUID location(String name) {
        return idOf("locations", "name", name);
    }

    public UUID requestType(String key) {
        return idOf("requestTypes", "key", key);
    }

    public Door form() throws IOException, InterruptedException {
        return new WebsiteFormDoor(http, formAddress());
    }

    public Door adf() throws IOException, InterruptedException {
        return new AdfHttpDoor(http, hook("adf"), key("adf"));
    }

    public AdfMailDoor mail() throws IOException, InterruptedException {
        return new AdfMailDoor("127.0.0.1", platform.port("intake-smtp"), address("adf") + "@koppi.example");
    }

    public Door meta() throws IOException, InterruptedException {
        URI graph = platform.simulator().resolve("/graph/leads/");
        return new MetaDoor(http, hook("meta-lead-ads"), graph, key("meta-lead-ads"));
    }

    public URI formAddress() throws IOException, InterruptedException {
        return platform.gateway().resolve("/f/" + address("website-form"));
    }

    public URI hook(String kind) throws IOException, InterruptedException {
        return platform.gateway().resolve("/hooks/" + address(kind));
    }

    /** The unguessable address intake made up for the seed's channel of that kind; the company may have others by now. */
    private String address(String kind) throws IOException, InterruptedException {
        String id = channel(kind).path("id").asText();
        for (JsonNode channel : JSON.readTree(admin.get("/api/channels").body()).path("items")) {
            if (channel.path("id").asText().equals(id)) {
                return channel.path("address").asText();
            }
        }
        throw new IllegalStateException("lead-intake-service does not know the channel of kind " + kind);
    }

    /** What senders of that kind prove themselves with. */
    public String key(String kind) {
        return channel(kind).path("settings").path("secrets").path(0).asText();
    }

    private JsonNode channel(String kind) {
        for (JsonNode channel : seed.path("channels")) {
            if (channel.path("kind").asText().equals(kind)) {
                return channel;
            }
        }
        throw new IllegalStateException("No channel of kind " + kind);
    }

    private UUID idOf(String list, String field, String value) {
        for (JsonNode entry : seed.path(list)) {
            if (entry.path(field).asText().equals(value)) {
                return UUID.fromString(entry.path("id").asText());
            }
        }
        throw new IllegalStateException("No " + value + " in " + list);
    }
}
