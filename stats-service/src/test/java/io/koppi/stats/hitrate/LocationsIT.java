package io.koppi.stats.hitrate;

import static io.koppi.stats.Company.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.stats.Company;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class LocationsIT {
    private static final String NOON = "2026-03-02T10:00:00Z";
    private static final Instant NEXT_MONTH = Instant.parse("2026-04-10T10:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void outcomesBelongToThePeriodTheLeadWasCapturedIn() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID salo = company.location("Salo", "Europe/Helsinki");
            UUID admin = company.admin(2);
            endedLeads(company, turku);
            company.claimedLead(turku, NOON, 90_000);
            company.lead(turku, NOON);
            company.won(company.claimedLead(turku, "2026-04-02T10:00:00Z", 60_000), turku, NEXT_MONTH);
            company.testLead(turku, NOON);
            company.withdrawn(company.lead(turku, NOON), turku, Instant.parse(NOON));

            await().atMost(SOON)
                    .untilAsserted(() -> company.as(admin)
                            .config(exactNumbers())
                            .get("/stats/locations?from=2026-03-01&to=2026-03-31")
                            .then()
                            .statusCode(200)
                            .body("items.name", contains("Salo", "Turku"))
                            .body("items[1].locationId", equalTo(turku.toString()))
                            .body("items[1].leads", equalTo(12))
                            .body("items[1].claimed", equalTo(11))
                            .body("items[1].unclaimed", equalTo(1))
                            .body("items[1].won", equalTo(8))
                            .body("items[1].lost", equalTo(2))
                            .body("items[1].open", equalTo(2))
                            .body("items[1].hitRate", closeTo(0.8, 1e-9))
                            .body("items[1].low", closeTo(0.4902, 0.00005))
                            .body("items[1].high", closeTo(0.9433, 0.00005))
                            .body("items[1].medianSeconds", equalTo(60))
                            .body("items[0].locationId", equalTo(salo.toString()))
                            .body("items[0].leads", equalTo(0))
                            .body("items[0].hitRate", nullValue())
                            .body("items[0].low", nullValue())
                            .body("items[0].medianSeconds", nullValue()));
        }
    }

    /** Eight won and two lost of ten, each taken after a minute. */
    private static void endedLeads(Company company, UUID turku) {
        for (int i = 0; i < 8; i++) {
            company.won(company.claimedLead(turku, NOON, 60_000), turku, NEXT_MONTH);
        }
        for (int i = 0; i < 2; i++) {
            company.lost(company.claimedLead(turku, NOON, 60_000), turku, NEXT_MONTH);
        }
    }

    private static RestAssuredConfig exactNumbers() {
        return RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
