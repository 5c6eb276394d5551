package io.koppi.stats.scope;

import static io.koppi.stats.Company.SOON;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.koppi.stats.Company;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class WallsIT {
    private static final String MARCH = "from=2026-03-01&to=2026-03-31";
    private static final List<String> CHARTS =
            List.of("/stats/arrivals?" + MARCH, "/stats/speed?" + MARCH, "/stats/locations?" + MARCH, "/stats/today");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aMemberSeesOwnLocationsOnly() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID helsinki = company.location("Helsinki", "Europe/Helsinki");
            UUID admin = company.admin(2);
            UUID seller = company.member(turku);
            company.claimedLead(turku, "2026-03-02T10:00:00Z", 30_000);
            company.claimedLead(helsinki, "2026-03-02T10:00:00Z", 90_000);
            company.lead(helsinki, "2026-03-02T10:00:00Z");
            await().atMost(SOON)
                    .untilAsserted(() -> company.as(admin)
                            .get("/stats/speed?" + MARCH)
                            .then()
                            .body("leads", equalTo(3))
                            .body("claimed", equalTo(2)));

            company.as(seller)
                    .get("/stats/arrivals?" + MARCH)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1));
            company.as(seller)
                    .get("/stats/speed?" + MARCH)
                    .then()
                    .body("leads", equalTo(1))
                    .body("medianSeconds", equalTo(30));
            company.as(seller).get("/stats/locations?" + MARCH).then().body("items.name", contains("Turku"));
            company.as(seller).get("/stats/today").then().body("waiting", equalTo(0));
            company.as(admin).get("/stats/today").then().body("waiting", equalTo(1));
        }
    }

    @Test
    void aForeignLocationDoesNotExist() {
        try (Company company = new Company(brokers);
                Company rival = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID helsinki = company.location("Helsinki", "Europe/Helsinki");
            UUID theirs = rival.location("Turku", "Europe/Helsinki");
            UUID admin = company.admin(2);
            UUID seller = company.member(turku);
            rival.member(theirs);

            for (String chart : List.of("/stats/arrivals?", "/stats/speed?")) {
                String path = chart + MARCH + "&locationId=";
                company.as(seller).get(path + turku).then().statusCode(200);
                company.as(admin).get(path + helsinki).then().statusCode(200);
                for (UUID foreign : List.of(helsinki, theirs, UUID.randomUUID())) {
                    company.as(seller)
                            .get(path + foreign)
                            .then()
                            .statusCode(404)
                            .contentType("application/problem+json")
                            .body("type", equalTo("urn:koppi:problem:not-found"));
                }
                company.as(admin).get(path + theirs).then().statusCode(404);
            }
        }
    }

    @Test
    void theNamedLocationIsCountedAlone() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID helsinki = company.location("Helsinki", "Europe/Helsinki");
            UUID admin = company.admin(2);
            company.lead(turku, "2026-03-02T10:00:00Z");
            company.lead(helsinki, "2026-03-02T10:00:00Z");
            company.lead(helsinki, "2026-03-02T10:00:00Z");

            await().atMost(SOON).untilAsserted(() -> {
                company.as(admin)
                        .get("/stats/arrivals?" + MARCH + "&locationId=" + helsinki)
                        .then()
                        .body("total", equalTo(2));
                company.as(admin)
                        .get("/stats/speed?" + MARCH + "&locationId=" + turku)
                        .then()
                        .body("leads", equalTo(1));
            });
        }
    }

    @Test
    void aMemberWithoutLocationsSeesNoLead() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID admin = company.admin(1);
            UUID newcomer = company.member();
            company.lead(turku, "2026-03-02T10:00:00Z");
            await().atMost(SOON)
                    .untilAsserted(() -> company.as(admin)
                            .get("/stats/speed?" + MARCH)
                            .then()
                            .body("leads", equalTo(1)));

            company.as(newcomer)
                    .get("/stats/speed?" + MARCH)
                    .then()
                    .statusCode(200)
                    .body("leads", equalTo(0));
            company.as(newcomer).get("/stats/locations?" + MARCH).then().body("items", hasSize(0));
        }
    }

    @Test
    void aQuickLinkSessionSeesNoFigures() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID seller = company.member(turku);
            UUID lead = company.lead(turku, "2026-03-02T10:00:00Z");

            for (String chart : CHARTS) {
                given().auth()
                        .oauth2(Tokens.quickLink(company.tenantId, seller, lead))
                        .get(chart)
                        .then()
                        .statusCode(404);
            }
        }
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (String chart : CHARTS) {
            given().get(chart).then().statusCode(401);
        }
        given().post("/stats/rebuild").then().statusCode(401);
    }

    @Test
    void aWrongQuestionNamesItsFields() {
        try (Company company = new Company(brokers)) {
            UUID seller = company.member(company.location("Turku", "Europe/Helsinki"));

            company.as(seller)
                    .get("/stats/arrivals?from=yesterday")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:koppi:problem:invalid"))
                    .body("errors.field", contains("from", "to"));
            for (String wrong : List.of("from=2026-03-02&to=2026-03-01", "from=2025-01-01&to=2026-02-05")) {
                company.as(seller)
                        .get("/stats/speed?" + wrong)
                        .then()
                        .statusCode(422)
                        .body("errors.field", contains("to"));
            }
            company.as(seller)
                    .get("/stats/speed?" + MARCH + "&locationId=turku")
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("locationId"));
        }
    }
}
