package io.koppi.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.Tenant;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant of its own for each test, as the directory tells of it, everything twice. */
public final class Company implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(30);

    public final UUID tenantId = UUID.randomUUID();
    public final EventPeer peer;

    public Company(String brokers) {
        this(brokers, "Europe/Helsinki");
    }

    public Company(String brokers, String timeZone) {
        peer = new EventPeer(brokers);
        peer.publish(Topics.DIRECTORY, new Tenant(tenantId, 1, "t", "Testi Oy", "fi", "FI", timeZone));
    }

    /** A channel with its address and these settings, once the service knows it. */
    public record Line(UUID id, String address, String path) {}

    public Line channel(String kind, String settings) {
        UUID id = announce(kind);
        String token = Tokens.operator();
        await().atMost(SOON)
                .untilAsserted(() -> configure(token, id, settings).then().statusCode(200));
        JsonPath view = configure(token, id, settings).jsonPath();
        String address = view.getString("address");
        String path = (kind.equals("website-form") ? "/f/" : "/hooks/") + address;
        if (!kind.equals("marketplace-mail")) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(Web.post(path, "").statusCode()).isNotEqualTo(404));
        }
        return new Line(id, address, path);
    }

    public UUID announce(String kind) {
        UUID id = UUID.randomUUID();
        peer.publish(
                Topics.DIRECTORY,
                new Channel(tenantId, id, 1, kind, "Kanava " + kind, Optional.empty(), Optional.empty(), true));
        return id;
    }

    public UUID location(String name) {
        UUID id = UUID.randomUUID();
        peer.publish(
                Topics.DIRECTORY,
                new Location(tenantId, id, 1, name, name, "Europe/Helsinki", List.of(), List.of(), true));
        return id;
    }

    public Response configure(String token, UUID channelId, String settings) {
        return given().auth()
                .oauth2(token)
                .header("X-Koppi-Tenant", tenantId)
                .contentType("application/json")
                .body(settings)
                .put("/channels/" + channelId + "/settings");
    }

    /** A member who has signed in before; admin of the whole tenant or of nothing. */
    public RequestSpecification member(boolean tenantAdmin) {
        UUID id = UUID.randomUUID();
        peer.publish(
                Topics.DIRECTORY,
                new Member(
                        tenantId,
                        id,
                        1,
                        "Jäsen",
                        Optional.empty(),
                        "fi",
                        tenantAdmin,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        true));
        return given().auth().oauth2(Tokens.member(tenantId, id)).contentType("application/json");
    }

    /** A member by name who works at these locations and rules those; the service may take a moment to know. */
    public UUID person(String name, boolean tenantAdmin, Set<UUID> rules, Set<UUID> works) {
        UUID id = UUID.randomUUID();
        // Before anybody waits: making a user may take long.
        Tokens.member(tenantId, id);
        peer.publish(
                Topics.DIRECTORY,
                new Member(tenantId, id, 1, name, Optional.empty(), "fi", tenantAdmin, rules, Set.of(), works, true));
        return id;
    }

    public RequestSpecification as(UUID memberId) {
        return given().auth().oauth2(Tokens.member(tenantId, memberId));
    }

    /** Asks as the operator, for this company. */
    public RequestSpecification operator() {
        return given().auth()
                .oauth2(Tokens.operator())
                .header("X-Koppi-Tenant", tenantId)
                .contentType("application/json");
    }

    /** What the service counts for the channel. */
    public JsonPath counts(Line line) {
        List<Object> items = given().auth()
                .oauth2(Tokens.operator())
                .header("X-Koppi-Tenant", tenantId)
                .get("/channels")
                .jsonPath()
                .getList("items.findAll { it.id == '" + line.id() + "' }");
        return JsonPath.from(new ObjectMapper().valueToTree(items.getFirst()).toString());
    }

    @Override
    public void close() {
        peer.close();
    }
}
