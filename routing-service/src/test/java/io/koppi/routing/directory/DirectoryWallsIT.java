package io.koppi.routing.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class DirectoryWallsIT {

    @Test
    void withoutATokenThereIsNothing() {
        for (String path : List.of(
                "/me",
                "/directory/locations",
                "/directory/members",
                "/directory/contacts/" + UUID.randomUUID() + "/trace")) {
            given().get(path).then().statusCode(401);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .put("/tenants/{id}", UUID.randomUUID())
                .then()
                .statusCode(401);
        given().auth().oauth2("not.a.token").get("/me").then().statusCode(401);
    }

    @Test
    void anotherTenantsEntriesCannotBeTakenOver() {
        TestTenant mine = new TestTenant();
        TestTenant theirs = new TestTenant();
        UUID theirLocation = theirs.location("Turku");
        UUID admin = mine.member(Map.of("tenantAdmin", true));

        mine.as(admin)
                .body(Map.of("name", "Mine now", "city", "Turku", "timeZone", "Europe/Helsinki"))
                .put("/directory/locations/{id}", theirLocation)
                .then()
                .statusCode(404);

        assertThat(mine.idsOf("locations")).isEmpty();
        assertThat(theirs.asOperator().get("/directory/locations").jsonPath().getString("items[0].name"))
                .isEqualTo("Shop Turku");
    }

    @Test
    void anotherTenantsEntriesCannotBeNamed() {
        TestTenant mine = new TestTenant();
        UUID theirLocation = new TestTenant().location("Turku");

        mine.put("teams", UUID.randomUUID(), Map.of("locationId", theirLocation, "name", "Sales"))
                .statusCode(422);
    }

    @Test
    void anAdminOfALocationAddsPeopleThereAndNowhereElse() {
        TestTenant tenant = new TestTenant();
        UUID turku = tenant.location("Turku");
        UUID turkuTeam = tenant.team(turku, "Sales");
        UUID helsinkiTeam = tenant.team(tenant.location("Helsinki"), "Sales");
        UUID admin = tenant.member(Map.of("adminLocationIds", List.of(turku)));

        assertThat(putMember(tenant, admin, Map.of("teamIds", List.of(turkuTeam))))
                .isEqualTo(204);
        assertThat(putMember(tenant, admin, Map.of("teamIds", List.of(helsinkiTeam))))
                .isEqualTo(403);
        assertThat(putMember(tenant, admin, Map.of("teamIds", List.of(turkuTeam), "tenantAdmin", true)))
                .isEqualTo(403);
        assertThat(putMember(
                        tenant, admin, Map.of("teamIds", List.of(turkuTeam), "initialPassword", "a-password-of-mine")))
                .isEqualTo(422);
        tenant.as(admin)
                .body(Map.of("locationId", turku, "name", "Closed", "active", false))
                .put("/directory/teams/{id}", helsinkiTeam)
                .then()
                .statusCode(403);
    }

    @Test
    void aUserWritesNothing() {
        TestTenant tenant = new TestTenant();
        UUID turku = tenant.location("Turku");
        UUID team = tenant.team(turku, "Sales");
        UUID user = tenant.member(Map.of("teamIds", List.of(team)));

        assertThat(putMember(tenant, user, Map.of("teamIds", List.of(team)))).isEqualTo(403);
        tenant.as(user)
                .body(Map.of("locationId", turku, "name", "Sales too"))
                .put("/directory/teams/{id}", team)
                .then()
                .statusCode(403);
        tenant.as(user)
                .body(Map.of("name", "Turku", "city", "Turku", "timeZone", "Europe/Helsinki"))
                .put("/directory/locations/{id}", turku)
                .then()
                .statusCode(403);
        tenant.as(user)
                .body(Map.of("slug", tenant.slug))
                .put("/tenants/{id}", tenant.id)
                .then()
                .statusCode(403);
    }

    @Test
    void onlyTheOperatorNamesATenant() {
        TestTenant tenant = new TestTenant();
        TestTenant other = new TestTenant();
        UUID admin = tenant.member(Map.of("tenantAdmin", true));

        for (UUID named : List.of(tenant.id, other.id)) {
            tenant.as(admin)
                    .header("X-Koppi-Tenant", named)
                    .get("/directory/locations")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(Tokens.operator())
                .get("/directory/locations")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.operator())
                .header("X-Koppi-Tenant", UUID.randomUUID())
                .get("/directory/locations")
                .then()
                .statusCode(404);
    }

    @Test
    void aQuickLinkSessionKnowsItselfAndNothingOfTheDirectory() {
        TestTenant tenant = new TestTenant();
        UUID member = tenant.member(Map.of("tenantAdmin", true));
        UUID lead = UUID.randomUUID();
        String session = Tokens.quickLink(tenant.id, member, lead);

        assertThat(given().auth().oauth2(session).get("/me").jsonPath().getString("session"))
                .isEqualTo("quick-link");
        assertThat(given().auth().oauth2(session).get("/me").jsonPath().getString("leadId"))
                .isEqualTo(lead.toString());
        given().auth().oauth2(session).get("/directory/members").then().statusCode(404);
        given().auth()
                .oauth2(session)
                .contentType(ContentType.JSON)
                .body(Map.of("language", "sv"))
                .patch("/me")
                .then()
                .statusCode(404);
    }

    @Test
    void aQuickLinkSessionThatEndedOrThatSomebodyElseSignedIsNoSession() {
        TestTenant tenant = new TestTenant();
        UUID member = tenant.member(Map.of());
        UUID lead = UUID.randomUUID();
        String ended = Tokens.quickLink(tenant.id, member, lead, Instant.now().minus(Duration.ofHours(1)));
        String good = Tokens.quickLink(tenant.id, member, lead);
        String other = Tokens.quickLink(tenant.id, member, UUID.randomUUID());
        String forged = good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        given().auth().oauth2(good).get("/me").then().statusCode(200);
        given().auth().oauth2(ended).get("/me").then().statusCode(401);
        given().auth().oauth2(forged).get("/me").then().statusCode(401);
    }

    @Test
    void whoWasMadeInactiveIsNobodyAtOnce() {
        TestTenant tenant = new TestTenant();
        Map<String, Object> body = TestTenant.memberBody(Map.of());
        UUID member = tenant.member(body);

        body.put("active", false);
        tenant.put("members", member, body).statusCode(204);

        await().untilAsserted(() -> tenant.as(member).get("/me").then().statusCode(403));
    }

    private static int putMember(TestTenant tenant, UUID as, Map<String, ?> differences) {
        return tenant.as(as)
                .body(TestTenant.memberBody(differences))
                .put("/directory/members/{id}", UUID.randomUUID())
                .statusCode();
    }
}
