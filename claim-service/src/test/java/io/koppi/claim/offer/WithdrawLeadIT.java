package io.koppi.claim.offer;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.WithdrawalRefused;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.koppi.contracts.routing.LeadWithdrawalAsked;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class WithdrawLeadIT {
    private static final int RACES = 40;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String OPENED = "claim.lead-opened.v1";
    private static final String WITHDRAWN = "claim.lead-withdrawn.v1";
    private static final String ERASED = "claim.lead-erased.v1";
    private static final String REFUSED = "claim.withdrawal-refused.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void anUntouchedLeadGoesAndNobodyTakesItAnyMore() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ada = company.admin("Ada Admin", turku);
            UUID lead = company.lead(turku, ada);
            UUID other = company.lead(turku, ada, NOON);

            ask(company, lead);

            assertThat(told(company, lead, WITHDRAWN)).containsExactly(OPENED, WITHDRAWN);
            LeadWithdrawn withdrawn = company.announced(lead).getLast().as(LeadWithdrawn.class);
            assertThat(withdrawn.reason()).isEqualTo("import-undone");
            assertThat(withdrawn.locationId()).isEqualTo(turku);
            company.as(ada).get("/leads?view=free").then().body("items.id", equalTo(List.of(other.toString())));
            company.as(ada)
                    .get("/leads/" + lead)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("withdrawn"))
                    .body("view", equalTo("offer"))
                    .body("canClaim", equalTo(false))
                    .body("customer", nullValue());
            company.as(ada)
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:lead-withdrawn"))
                    .body("nextFreeLeadId", equalTo(other.toString()));
            company.as(ada)
                    .body("{\"reason\":\"busy\"}")
                    .post("/leads/" + lead + "/pass")
                    .then()
                    .statusCode(409);
            company.as(ada).get("/leads/" + lead + "/timeline").then().body("items.kind", hasItem("withdrawn"));
            company.as(ada).get("/leads/" + lead + "/attempts").then().body("items", empty());
        }
    }

    @Test
    void aSecondWishForTheSameLeadChangesNothing() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            ask(company, lead);
            told(company, lead, WITHDRAWN);

            ask(company, lead);
            // The same key keeps its order: when this is answered, the second wish was handled.
            company.peer.publish(Topics.ROUTING, new LeadErasureAsked(company.tenantId, lead, NOON));

            assertThat(told(company, lead, ERASED)).containsExactly(OPENED, WITHDRAWN, ERASED);
        }
    }

    @Test
    void aClaimedLeadStays() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            company.as(ana).post("/leads/" + lead + "/claim").then().statusCode(200);

            ask(company, lead);

            assertRefused(company, lead, "claimed");
            company.as(ana).get("/leads/" + lead).then().body("view", equalTo("full"));
        }
    }

    @Test
    void aPassedLeadAndOneAnAdminWroteAboutStay() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ada = company.admin("Ada Admin", turku);
            UUID passed = company.lead(turku, ada);
            UUID noted = company.lead(turku, ada);
            company.as(ada)
                    .body("{\"reason\":\"busy\"}")
                    .post("/leads/" + passed + "/pass")
                    .then()
                    .statusCode(204);
            company.as(ada)
                    .body("{\"text\":\"Tuttu asiakas\"}")
                    .post("/leads/" + noted + "/notes")
                    .then()
                    .statusCode(201);

            ask(company, passed);
            ask(company, noted);

            assertRefused(company, passed, "touched");
            assertRefused(company, noted, "touched");
            company.as(ada).get("/leads/" + passed).then().body("canClaim", equalTo(true));
        }
    }

    @Test
    void ofAClaimAndAWithdrawalAtTheSameTimeExactlyOneWins() throws Exception {
        try (Company company = new Company(brokers);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            List<UUID> leads =
                    Stream.generate(() -> company.lead(turku, ana)).limit(RACES).toList();
            for (UUID lead : leads) {
                String token = Tokens.quickLink(company.tenantId, ana, lead);
                var claim = CompletableFuture.supplyAsync(
                        () -> Company.with(token)
                                .post("/leads/" + lead + "/claim")
                                .statusCode(),
                        threads);
                ask(company, lead);

                int status = claim.get();
                String loser = status == 200 ? REFUSED : WITHDRAWN;
                List<String> types = told(company, lead, loser);
                assertThat(types).containsOnlyOnce(loser);
                assertThat(types.contains("claim.lead-claimed.v1")).isEqualTo(status == 200);
                assertThat(types.contains(WITHDRAWN)).isEqualTo(status == 409);
            }
        }
    }

    private static void ask(Company company, UUID lead) {
        company.peer.publish(
                Topics.ROUTING,
                new LeadWithdrawalAsked(company.tenantId, lead, "import-undone", Optional.of(UUID.randomUUID()), NOON));
    }

    private static void assertRefused(Company company, UUID lead, String reason) {
        assertThat(told(company, lead, REFUSED)).doesNotContain(WITHDRAWN);
        WithdrawalRefused refused = company.announced(lead).getLast().as(WithdrawalRefused.class);
        assertThat(refused.reason()).isEqualTo(reason);
    }

    private static List<String> told(Company company, UUID lead, String type) {
        return await().atMost(SOON).until(() -> company.announcedTypes(lead), types -> types.contains(type));
    }
}
