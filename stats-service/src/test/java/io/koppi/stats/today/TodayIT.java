package io.koppi.stats.today;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class TodayIT {
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Where it is about noon, so that no midnight comes while the test runs. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final int hour = now.atOffset(ZoneOffset.UTC).getHour();
    private final String noonZone = "Etc/GMT%+d".formatted(hour - 12);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void countsWhatHappenedTodayAndWhoWaitsSinceEver() {
        try (Company company = new Company(brokers)) {
            UUID here = company.location("Here", noonZone);
            UUID member = company.member(here);
            company.lead(here, now);
            Instant yesterday = now.minus(A_DAY);
            UUID oldAndTaken = company.lead(here, yesterday);
            company.claimed(oldAndTaken, here, now.minusSeconds(60));
            company.won(oldAndTaken, here, now.minusSeconds(30));
            UUID endedYesterday = company.lead(here, yesterday);
            company.claimed(endedYesterday, here, yesterday);
            company.lost(endedYesterday, here, yesterday);
            Instant longAgo = now.minus(A_DAY.multipliedBy(9));
            company.lead(here, longAgo);
            company.testLead(here, now.minus(A_DAY.multipliedBy(20)).toString());
            company.withdrawn(company.lead(here, now), here, now);
            company.withdrawn(company.lead(here, now.minus(A_DAY.multipliedBy(30))), here, now);

            eventually(
                    company,
                    member,
                    today -> today.body(
                                    "date",
                                    equalTo(LocalDate.ofInstant(now, ZoneId.of(noonZone))
                                            .toString()))
                            .body("received", equalTo(1))
                            .body("claimed", equalTo(1))
                            .body("waiting", equalTo(2))
                            .body("oldestWaitingSince", equalTo(longAgo.toString()))
                            .body("won", equalTo(1))
                            .body("lost", equalTo(0)));
        }
    }

    @Test
    void nobodyWaitingHasNoOldest() {
        try (Company company = new Company(brokers)) {
            UUID member = company.member(company.location("Here", noonZone));

            eventually(
                    company,
                    member,
                    today -> today.body("waiting", equalTo(0)).body("oldestWaitingSince", nullValue()));
        }
    }

    @Test
    void theTenantsZoneSaysTheDateToItsAdmin() {
        String eastern = "Pacific/Kiritimati";
        try (Company company = new Company(brokers, eastern)) {
            UUID samoa = company.location("Pago Pago", "Pacific/Pago_Pago");
            UUID admin = company.admin(1);
            UUID member = company.member(samoa);

            // The two zones are 25 hours apart: never the same date.
            await().atMost(SOON)
                    .untilAsserted(() -> company.as(admin)
                            .get("/stats/today")
                            .then()
                            .body(
                                    "date",
                                    equalTo(LocalDate.now(ZoneId.of(eastern)).toString())));
            await().atMost(SOON)
                    .untilAsserted(() -> company.as(member)
                            .get("/stats/today")
                            .then()
                            .body(
                                    "date",
                                    equalTo(LocalDate.now(ZoneId.of("Pacific/Pago_Pago"))
                                            .toString())));
        }
    }

    private static void eventually(Company company, UUID member, Consumer<ValidatableResponse> expectation) {
        await().atMost(SOON)
                .untilAsserted(() -> expectation.accept(
                        company.as(member).get("/stats/today").then().statusCode(200)));
    }
}
