package io.koppi.stats.speed;

import static io.koppi.stats.Company.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.stats.Company;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class SpeedIT {
    private static final String NOON = "2026-03-02T10:00:00Z";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void percentilesAreTakenOverAllLeadsWithTheUnclaimedLast() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            for (int tens = 1; tens <= 9; tens++) {
                company.claimedLead(turku, NOON, tens * 10_000L);
            }
            company.lead(turku, NOON);

            // Of ten the fifth is the median, the ninth the 90th percentile.
            eventually(
                    company,
                    member,
                    speed -> speed.body("leads", equalTo(10))
                            .body("claimed", equalTo(9))
                            .body("unclaimed", equalTo(1))
                            .body("medianSeconds", equalTo(50))
                            .body("p90Seconds", equalTo(90)));

            company.lead(turku, NOON);

            // Of eleven the sixth, and the tenth, which nobody took.
            eventually(
                    company,
                    member,
                    speed -> speed.body("leads", equalTo(11))
                            .body("medianSeconds", equalTo(60))
                            .body("p90Seconds", nullValue()));
        }
    }

    @Test
    void aMedianThatFallsAmongTheUnclaimedIsAbsent() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            company.claimedLead(turku, NOON, 1_000);
            company.claimedLead(turku, NOON, 2_000);
            company.lead(turku, NOON);
            UUID late = company.lead(turku, NOON);
            company.lead(turku, NOON);

            eventually(
                    company,
                    member,
                    speed -> speed.body("leads", equalTo(5))
                            .body("claimed", equalTo(2))
                            .body("medianSeconds", nullValue()));

            company.claimed(late, turku, Instant.parse(NOON).plusSeconds(86_400));

            eventually(
                    company, member, speed -> speed.body("claimed", equalTo(3)).body("medianSeconds", equalTo(86_400)));
        }
    }

    @Test
    void aSendersFastClockIsNoNegativeWaitAndTestLeadsDoNotCount() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            company.claimedLead(turku, NOON, -5_000);
            company.testLead(turku, NOON);
            company.withdrawn(company.lead(turku, NOON), turku, Instant.parse(NOON));

            eventually(company, member, speed -> speed.body("leads", equalTo(1)).body("medianSeconds", equalTo(0)));
        }
    }

    @Test
    void noLeadAtAllHasNoPercentile() {
        try (Company company = new Company(brokers)) {
            UUID member = company.member(company.location("Turku", "Europe/Helsinki"));

            eventually(
                    company,
                    member,
                    speed -> speed.body("leads", equalTo(0))
                            .body("medianSeconds", nullValue())
                            .body("p90Seconds", nullValue()));
        }
    }

    private static void eventually(Company company, UUID member, Consumer<ValidatableResponse> expectation) {
        await().atMost(SOON)
                .untilAsserted(() -> expectation.accept(company.as(member)
                        .get("/stats/speed?from=2026-03-02&to=2026-03-02")
                        .then()
                        .statusCode(200)));
    }
}
