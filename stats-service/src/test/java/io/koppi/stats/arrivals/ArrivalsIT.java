package io.koppi.stats.arrivals;

import static io.koppi.stats.Company.SOON;
import static io.koppi.stats.Company.open;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.stats.Company;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class ArrivalsIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void theDayTheClocksGoForwardHasTwentyThreeHours() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            company.lead(turku, "2026-03-28T21:59:59.999Z");
            company.lead(turku, "2026-03-28T22:00:00Z");
            company.lead(turku, "2026-03-29T00:59:59Z");
            company.lead(turku, "2026-03-29T01:00:00Z");
            company.lead(turku, "2026-03-29T20:59:59Z");
            company.lead(turku, "2026-03-29T21:00:00Z");

            eventually(company, member, "2026-03-29", "2026-03-29", figures -> {
                assertThat(figures.getInt("total")).isEqualTo(4);
                assertThat(hours(figures)).isEqualTo(at(0, 2, 4, 23));
                assertThat(weekday(figures, "SUNDAY")).isEqualTo(at(0, 2, 4, 23));
                assertThat(weekday(figures, "SATURDAY")).isEqualTo(at());
            });
        }
    }

    @Test
    void theHourThatComesTwiceInAutumnCountsBoth() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            company.lead(turku, "2026-10-24T20:59:59Z");
            company.lead(turku, "2026-10-25T00:30:00Z");
            company.lead(turku, "2026-10-25T01:30:00Z");
            company.lead(turku, "2026-10-25T21:59:59Z");
            company.lead(turku, "2026-10-25T22:00:00Z");

            eventually(
                    company,
                    member,
                    "2026-10-25",
                    "2026-10-25",
                    figures -> assertThat(hours(figures)).isEqualTo(at(3, 3, 23)));
        }
    }

    @Test
    void eachLocationHasItsOwnDate() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID boston = company.location("Boston", "America/New_York");
            UUID admin = company.admin(2);
            // Monday 05:30 in Turku, still Sunday 22:30 in Boston.
            company.lead(turku, "2026-03-02T03:30:00Z");
            company.lead(boston, "2026-03-02T03:30:00Z");

            eventually(company, admin, "2026-03-02", "2026-03-02", figures -> {
                assertThat(hours(figures)).isEqualTo(at(5));
                assertThat(weekday(figures, "MONDAY")).isEqualTo(at(5));
            });
            eventually(company, admin, "2026-03-01", "2026-03-01", figures -> {
                assertThat(hours(figures)).isEqualTo(at(22));
                assertThat(weekday(figures, "SUNDAY")).isEqualTo(at(22));
            });
        }
    }

    @Test
    void betweenTwoBlocksIsOutside() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location(
                    "Turku", "Europe/Helsinki", open(MONDAY, "09:00", "12:00"), open(MONDAY, "13:00", "17:00"));
            UUID member = company.member(turku);
            for (String inside : List.of("07:00:00", "09:59:59", "11:00:00", "14:59:59")) {
                company.lead(turku, "2026-03-02T" + inside + "Z");
            }
            for (String outside : List.of("06:59:59", "10:00:00", "10:59:59", "15:00:00")) {
                company.lead(turku, "2026-03-02T" + outside + "Z");
            }
            // The same hour on a day without opening hours.
            company.lead(turku, "2026-03-03T08:00:00Z");

            eventually(company, member, "2026-03-02", "2026-03-08", figures -> {
                assertThat(figures.getInt("total")).isEqualTo(9);
                assertThat(figures.getInt("outside")).isEqualTo(5);
                assertThat(figures.getDouble("outsideShare")).isEqualTo(5.0 / 9, within(1e-6));
                assertThat(figures.getList("hours.outside")).isEqualTo(at(8, 10, 12, 12, 17));
            });
        }
    }

    @Test
    void aBlockMayRunOverMidnightAndIntoMonday() {
        try (Company company = new Company(brokers)) {
            UUID bar = company.location(
                    "Bar", "Europe/Helsinki", open(FRIDAY, "20:00", "00:00"), open(SUNDAY, "20:00", "02:00"));
            UUID member = company.member(bar);
            // Friday 23:30 and Monday 01:30 are inside; Saturday 00:00, Monday 02:00 and Sunday 01:00 are not.
            for (String at : List.of(
                    "2026-03-06T21:30:00Z",
                    "2026-03-08T23:30:00Z",
                    "2026-03-06T22:00:00Z",
                    "2026-03-09T00:00:00Z",
                    "2026-03-07T23:00:00Z")) {
                company.lead(bar, at);
            }

            eventually(company, member, "2026-03-06", "2026-03-09", figures -> {
                assertThat(figures.getInt("total")).isEqualTo(5);
                assertThat(figures.getList("hours.outside")).isEqualTo(at(0, 1, 2));
            });
        }
    }

    @Test
    void leadsOfTestToolsNeverCount() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            company.testLead(turku, "2026-03-02T08:00:00Z");
            company.withdrawn(
                    company.lead(turku, "2026-03-02T08:00:00Z"), turku, Instant.parse("2026-03-02T08:00:00Z"));
            company.lead(turku, "2026-03-02T09:00:00Z");

            eventually(
                    company,
                    member,
                    "2026-03-02",
                    "2026-03-02",
                    figures -> assertThat(hours(figures)).isEqualTo(at(11)));
        }
    }

    @Test
    void nothingHasNoShare() {
        try (Company company = new Company(brokers)) {
            UUID member = company.member(company.location("Turku", "Europe/Helsinki"));

            eventually(company, member, "2026-03-02", "2026-03-02", figures -> {
                assertThat(figures.getInt("total")).isZero();
                assertThat(figures.<Object>get("outsideShare")).isNull();
            });
        }
    }

    private static void eventually(
            Company company, UUID member, String from, String to, Consumer<JsonPath> expectation) {
        await().atMost(SOON)
                .untilAsserted(() -> expectation.accept(company.as(member)
                        .get("/stats/arrivals?from={from}&to={to}", from, to)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()));
    }

    private static List<Integer> hours(JsonPath figures) {
        return figures.getList("hours.total");
    }

    private static List<Integer> weekday(JsonPath figures, String day) {
        return figures.getList("weekdays.find { it.day == '" + day + "' }.hours");
    }

    /** Twenty-four counts: one for each time the hour is named. */
    private static List<Integer> at(int... hours) {
        return IntStream.range(0, 24)
                .mapToObj(hour ->
                        (int) IntStream.of(hours).filter(named -> named == hour).count())
                .toList();
    }
}
