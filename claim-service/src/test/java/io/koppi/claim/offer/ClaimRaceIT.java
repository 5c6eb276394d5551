package io.koppi.claim.offer;

import static io.koppi.claim.Company.SOON;
import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class ClaimRaceIT {
    private static final int CLAIMANTS = 50;
    private static final int LEADS = 4;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void exactlyOneOfFiftySimultaneousClaimsWins() throws Exception {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID admin = company.admin("Ada Admin", turku);
            List<UUID> members = IntStream.range(0, CLAIMANTS)
                    .mapToObj(i -> company.member("Member " + i, Set.of(), Set.of(turku), true))
                    .toList();
            List<UUID> leads = Stream.generate(() -> company.lead(turku, admin))
                    .limit(LEADS)
                    .toList();
            awaitAll(company, members, leads.getFirst());

            for (UUID lead : leads) {
                race(company, lead, members, admin);
            }
        }
    }

    private void race(Company company, UUID lead, List<UUID> members, UUID admin) throws Exception {
        List<Response> answers = allAtOnce(members.stream().map(member -> () -> claim(company, lead, member)));

        List<Integer> statuses = answers.stream().map(Response::statusCode).toList();
        assertThat(frequency(statuses, 200)).as("owners among %s", statuses).isEqualTo(1);
        assertThat(frequency(statuses, 409))
                .as("told who won among %s", statuses)
                .isEqualTo(CLAIMANTS - 1);
        String winner = answers.get(statuses.indexOf(200)).path("owner.memberId");
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> answer.then()
                        .body("type", equalTo("urn:koppi:problem:lead-taken"))
                        .body("winner.memberId", equalTo(winner))
                        .body("winner.locationName", equalTo("Turku"))
                        .body("marginMillis", greaterThanOrEqualTo(0)));
        company.as(admin)
                .get("/leads/" + lead + "/attempts")
                .then()
                .body("items", hasSize(CLAIMANTS))
                .body("items.findAll { it.outcome == 'won' }.memberId", equalTo(List.of(winner)))
                .body("items.marginMillis", everyItem(greaterThanOrEqualTo(0)));
        await().atMost(SOON).untilAsserted(() -> {
            List<String> types = company.announcedTypes(lead);
            assertThat(frequency(types, "claim.lead-claimed.v1")).isEqualTo(1);
            assertThat(frequency(types, "claim.claim-refused.v1")).isEqualTo(CLAIMANTS - 1);
            assertThat(types.subList(0, 2)).containsExactly("claim.lead-opened.v1", "claim.lead-claimed.v1");
        });
    }

    @Test
    void winnersSecondTapIsAnsweredLikeTheFirstAndRecordsNothing() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.admin("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);

            String first = company.as(ana)
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            String second = company.as(ana)
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            assertThat(second).isEqualTo(first);
            company.as(ana).get("/leads/" + lead + "/attempts").then().body("items", hasSize(1));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.announcedTypes(lead))
                            .containsExactly("claim.lead-opened.v1", "claim.lead-claimed.v1"));
        }
    }

    @Test
    void whoComesTooLateIsToldWhoWonAndWhatElseIsFree() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Maria Berg", turku);
            UUID ben = company.seller("Ben Cederberg", turku);
            UUID lead = company.lead(turku, ana);
            UUID other = company.lead(turku, ana);

            company.as(ana)
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(200)
                    .body("view", equalTo("full"))
                    .body("canClaim", equalTo(false))
                    .body("version", equalTo(1))
                    .body("customer.phone", equalTo(Company.PHONE))
                    .body("answers.budjetti", equalTo("5000"));
            company.as(ben)
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("winner.name", equalTo("Ana Maria Berg"))
                    .body("winner.initials", equalTo("AB"))
                    .body("nextFreeLeadId", equalTo(other.toString()));
            company.as(ben)
                    .get("/leads/" + lead)
                    .then()
                    .body("view", equalTo("taken"))
                    .body("customer", nullValue())
                    .body("margin.millis", greaterThanOrEqualTo(0));

            assertAnnounced(company, lead, ana, ben);
        }
    }

    private static void assertAnnounced(Company company, UUID lead, UUID winner, UUID loser) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.announced(lead)).hasSize(3));
        LeadClaimed claimed = company.announced(lead).get(1).as(LeadClaimed.class);
        ClaimRefused refused = company.announced(lead).get(2).as(ClaimRefused.class);
        assertThat(claimed.memberId()).isEqualTo(winner);
        assertThat(refused.memberId()).isEqualTo(loser);
        assertThat(refused.winnerId()).isEqualTo(winner);
    }

    /** Quick-link sessions: they are signed here, where fifty sign-ins would take longer than the race. */
    private static Response claim(Company company, UUID lead, UUID member) {
        return Company.with(Tokens.quickLink(company.tenantId, member, lead)).post("/leads/" + lead + "/claim");
    }

    private static void awaitAll(Company company, List<UUID> members, UUID lead) {
        for (UUID member : members) {
            String token = Tokens.quickLink(company.tenantId, member, lead);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            Company.with(token).get("/leads/" + lead).then().statusCode(200));
        }
    }

    private static <T> List<T> allAtOnce(Stream<Callable<T>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls.toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
