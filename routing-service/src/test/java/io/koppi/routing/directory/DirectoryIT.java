package io.koppi.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Tenant;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class DirectoryIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void everyChangeIsAnnouncedOnceWithAGrowingVersion() {
        TestTenant tenant = new TestTenant();
        UUID location = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Turku",
                "city",
                "Turku",
                "timeZone",
                "Europe/Helsinki",
                "postCodes",
                List.of("21", "20 1"),
                "openingHours",
                List.of(Map.of("day", "MONDAY", "opens", "09:00", "closes", "17:00")),
                "active",
                true));

        tenant.put("locations", location, body).statusCode(204);
        tenant.put("locations", location, body).statusCode(204);
        body.put("name", "Turku harbour");
        tenant.put("locations", location, body).statusCode(204);
        tenant.put("locations", location, body).statusCode(204);

        try (EventPeer peer = new EventPeer(brokers)) {
            await().untilAsserted(() -> assertThat(versions(peer, location)).contains(2L));
            // What follows on another key proves nothing; the same relay has by now sent whatever it would send.
            assertThat(versions(peer, location)).containsExactly(1L, 2L);
            Location last = last(peer, location).as(Location.class);
            assertThat(last.name()).isEqualTo("Turku harbour");
            assertThat(last.postCodes()).containsExactly("201", "21");
            assertThat(last.openingHours()).hasSize(1);
            assertThat(last(peer, tenant.id).as(Tenant.class).slug()).isEqualTo(tenant.slug);
        }
    }

    @Test
    void membersAreAnnouncedAgainWhenTheirTeamMoves() {
        TestTenant tenant = new TestTenant();
        UUID turku = tenant.location("Turku");
        UUID helsinki = tenant.location("Helsinki");
        UUID team = tenant.team(turku, "Sales");
        UUID member = tenant.member(Map.of("teamIds", List.of(team), "phone", "050 123 4567"));

        tenant.put("teams", team, Map.of("locationId", helsinki, "name", "Sales"))
                .statusCode(204);

        try (EventPeer peer = new EventPeer(brokers)) {
            await().untilAsserted(() -> {
                Member announced = last(peer, member).as(Member.class);
                assertThat(announced.locationIds()).containsExactly(helsinki);
                assertThat(announced.version()).isEqualTo(2);
                assertThat(announced.phone()).contains("+358501234567");
            });
        }
    }

    @Test
    void listsShowWhatWasWritten() {
        TestTenant tenant = new TestTenant();
        UUID turku = tenant.location("Turku", "20");
        UUID sales = tenant.requestType("sales");
        UUID team = tenant.team(turku, "Sales", sales);
        UUID channel = tenant.channel(Map.of("defaultLocationId", turku, "defaultRequestTypeId", sales));
        UUID member = tenant.member(Map.of("teamIds", List.of(team), "tenantAdmin", true));

        assertThat(tenant.idsOf("locations")).containsExactly(turku.toString());
        assertThat(tenant.idsOf("teams")).containsExactly(team.toString());
        assertThat(tenant.idsOf("request-types")).containsExactly(sales.toString());
        assertThat(tenant.idsOf("channels")).containsExactly(channel.toString());
        tenant.as(member)
                .get("/directory/members")
                .then()
                .statusCode(200)
                .body("items.id", contains(member.toString()))
                .body("items[0].locationIds", contains(turku.toString()));
        tenant.as(member)
                .get("/directory/locations")
                .then()
                .body("items[0].postCodes", contains("20"))
                .body("items[0].active", equalTo(true));
        try (EventPeer peer = new EventPeer(brokers)) {
            assertThat(last(peer, sales).as(RequestType.class).names()).containsEntry("sv", "sales");
        }
    }

    @Test
    void aMemberSeesThemselvesAndChoosesTheirLanguage() {
        TestTenant tenant = new TestTenant();
        UUID turku = tenant.location("Turku");
        tenant.location("Helsinki");
        UUID member = tenant.member(Map.of("teamIds", List.of(tenant.team(turku, "Sales"))));

        tenant.as(member).body(Map.of("language", "sv")).patch("/me").then().statusCode(204);

        tenant.as(member)
                .get("/me")
                .then()
                .statusCode(200)
                .body("memberId", equalTo(member.toString()))
                .body("tenantId", equalTo(tenant.id.toString()))
                .body("tenantName", equalTo("Test Oy"))
                .body("language", equalTo("sv"))
                .body("tenantAdmin", equalTo(false))
                .body("session", equalTo("full"))
                .body("locations.city", contains("Turku"));
        try (EventPeer peer = new EventPeer(brokers)) {
            await().untilAsserted(() ->
                    assertThat(last(peer, member).as(Member.class).language()).isEqualTo("sv"));
        }
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        TestTenant tenant = new TestTenant();

        tenant.put("locations", UUID.randomUUID(), Map.of("name", "Turku", "timeZone", "Turku time"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:koppi:problem:invalid"))
                .body("errors.field", contains("city", "timeZone"));
        tenant.put("members", UUID.randomUUID(), TestTenant.memberBody(Map.of("phone", "12")))
                .statusCode(422)
                .body("errors.field", contains("phone"));
        tenant.put("members", UUID.randomUUID(), TestTenant.memberBody(Map.of("initialPassword", "short")))
                .statusCode(422)
                .body("errors.field", contains("initialPassword"));
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        TestTenant tenant = new TestTenant();
        UUID id = UUID.randomUUID();

        for (String body : List.of("", "{", "[]", "{\"openingHours\": [{\"day\": \"SOMEDAY\"}]}")) {
            tenant.asOperator()
                    .body(body)
                    .put("/directory/locations/{id}", id)
                    .then()
                    .statusCode(400);
        }
        assertThat(tenant.idsOf("locations")).isEmpty();
    }

    @Test
    void aSlugAndAMailAddressAreTakenAcrossTenants() {
        TestTenant one = new TestTenant();
        TestTenant other = new TestTenant();
        Map<String, Object> member = TestTenant.memberBody(Map.of());
        one.put("members", UUID.randomUUID(), member).statusCode(204);

        other.put("members", UUID.randomUUID(), member).statusCode(422).body("errors.field", hasItem("email"));
        other.asOperator()
                .body(Map.of(
                        "slug",
                        one.slug,
                        "name",
                        "X",
                        "language",
                        "fi",
                        "country",
                        "FI",
                        "timeZone",
                        "Europe/Helsinki"))
                .put("/tenants/{id}", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("slug"));
    }

    private static List<Long> versions(EventPeer peer, UUID subject) {
        return peer.about(subject, Topics.DIRECTORY).stream()
                .map(heard -> heard.as(Location.class).version())
                .toList();
    }

    private static Heard last(EventPeer peer, UUID subject) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !peer.about(subject, Topics.DIRECTORY).isEmpty());
        return peer.about(subject, Topics.DIRECTORY).getLast();
    }
}
