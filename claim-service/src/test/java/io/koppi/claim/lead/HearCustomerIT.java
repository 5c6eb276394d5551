package io.koppi.claim.lead;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadAmended;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.CustomerHeard;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class HearCustomerIT {
    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-03-03T06:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-03T07:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aWishToBeCalledComesWithTheContactAndIsAnnounced() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            CallbackWish wish = new CallbackWish(EIGHT, Optional.of(NINE));
            ContactRouted routed = company.routed(turku, NOON, Optional.of(wish));

            company.peer.publish(Topics.ROUTING, routed);

            await().atMost(SOON)
                    .untilAsserted(() -> company.as(ana)
                            .get("/leads?view=free")
                            .then()
                            .body("items.callback.from", contains("2026-03-03T06:00:00Z"))
                            .body("items.callback.to", contains("2026-03-03T07:00:00Z")));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(company.announced(routed.contactId())).hasSize(1));
            assertThat(company.announced(routed.contactId())
                            .getFirst()
                            .as(LeadOpened.class)
                            .callback())
                    .contains(wish);
        }
    }

    @Test
    void whatTheCustomerSaysStandsOnTheTimelineOnceAndMovesTheCallback() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            company.as(ana).body("{}").post("/leads/" + lead + "/claim").then().statusCode(200);

            say(company, lead, "call-wished", Optional.of(EIGHT), Optional.of(NINE));
            amended(company, lead, 1);
            company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .body("callback.from", equalTo("2026-03-03T06:00:00Z"))
                    .body("callback.to", equalTo("2026-03-03T07:00:00Z"))
                    .body("stage", equalTo("new"));
            say(company, lead, "already-called", Optional.empty(), Optional.empty());
            List<LeadAmended> amended = amended(company, lead, 2);

            company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .body("callback", nullValue())
                    .body("owner.memberId", equalTo(ana.toString()));
            company.as(ana)
                    .get("/leads/" + lead + "/timeline")
                    .then()
                    .body("items.kind", contains("received", "routed", "opened", "claimed", "customer", "customer"))
                    .body("items[4].member", nullValue())
                    .body("items[4].at", equalTo(NOON.toString()))
                    .body("items[4].data.kind", equalTo("call-wished"))
                    .body("items[4].data.from", equalTo("2026-03-03T06:00:00Z"))
                    .body("items[4].data.to", equalTo("2026-03-03T07:00:00Z"))
                    .body("items[5].data", equalTo(Map.of("kind", "already-called")));
            assertThat(amended.get(0).callback()).contains(new CallbackWish(EIGHT, Optional.of(NINE)));
            assertThat(amended.get(1).callback()).isEmpty();
            assertThat(amended.get(1).locationId()).isEqualTo(turku);
        }
    }

    @Test
    void aFreeLeadStaysFreeAndIsClaimedAfterTheWord() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);

            say(company, lead, "call-wished", Optional.empty(), Optional.empty());
            amended(company, lead, 1);

            company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .body("view", equalTo("offer"))
                    .body("callback.from", equalTo(NOON.toString()))
                    .body("customer", nullValue());
            company.as(ana).get("/leads/" + lead + "/timeline").then().statusCode(404);
            company.as(ana).body("{}").post("/leads/" + lead + "/claim").then().statusCode(200);
        }
    }

    @Test
    void anEndedLeadIsToldOfButNobodyIsToCall() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            company.as(ana).body("{}").post("/leads/" + lead + "/claim").then().statusCode(200);
            company.as(ana)
                    .body("{\"stage\":\"won\",\"version\":1}")
                    .post("/leads/" + lead + "/stage")
                    .then()
                    .statusCode(200);

            say(company, lead, "call-wished", Optional.of(EIGHT), Optional.empty());

            assertThat(amended(company, lead, 1).getFirst().callback()).isEmpty();
            company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .body("stage", equalTo("won"))
                    .body("callback", nullValue())
                    .body("version", equalTo(2));
        }
    }

    private static void say(Company company, UUID lead, String kind, Optional<Instant> from, Optional<Instant> to) {
        company.peer.publish(Topics.ROUTING, new CustomerHeard(company.tenantId, lead, kind, from, to, NOON));
    }

    /** Each once, though every word came twice. */
    private static List<LeadAmended> amended(Company company, UUID lead, int expected) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.announcedTypes(lead))
                        .filteredOn("claim.lead-amended.v1"::equals)
                        .hasSize(expected));
        return company.announced(lead).stream()
                .filter(heard -> heard.type().equals("claim.lead-amended.v1"))
                .map(heard -> heard.as(LeadAmended.class))
                .toList();
    }
}
