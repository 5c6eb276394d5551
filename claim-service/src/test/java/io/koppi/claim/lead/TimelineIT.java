package io.koppi.claim.lead;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class TimelineIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void everythingThatHappenedIsToldInOrder() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID ben = company.seller("Ben Cederberg", turku);
            UUID lead = company.lead(turku, ana);

            post(company, ben, lead, "/pass", "{\"reason\":\"busy\"}", 204);
            post(company, ana, lead, "/claim", "{}", 200);
            post(company, ben, lead, "/claim", "{}", 409);
            post(company, ana, lead, "/touches", "{\"kind\":\"not-reached\"}", 201);
            post(company, ana, lead, "/touches", "{\"kind\":\"reached\"}", 201);
            post(company, ana, lead, "/notes", "{\"text\":\"  Soittaa \\\"huomenna\\\" \"}", 201);
            post(company, ana, lead, "/stage", "{\"stage\":\"offer\",\"version\":1}", 200);
            post(company, ana, lead, "/stage", "{\"stage\":\"won\",\"version\":2,\"valueCents\":900}", 200);

            assertTold(
                    company.as(ana).get("/leads/" + lead + "/timeline").then().statusCode(200));
        }
    }

    private static void assertTold(ValidatableResponse timeline) {
        String[] kinds =
                "received routed opened passed claimed refused not-reached reached note stage won".split(" ", -1);
        timeline.body("items.kind", contains(kinds))
                .body("items[0].data.channelName", equalTo("Kotisivut"))
                .body("items[0].member", nullValue())
                .body("items[1].data.rule", equalTo("post-code"))
                .body("items[1].data.position", equalTo(3))
                .body("items[1].data.of", equalTo(5))
                .body("items[1].data.because", equalTo("00100"))
                .body("items[2].data.round", equalTo(1))
                .body("items[2].data.alerted", equalTo(2))
                .body("items[3].data.reason", equalTo("busy"))
                .body("items[4].member.initials", equalTo("AB"))
                .body("items[5].member.name", equalTo("Ben Cederberg"))
                .body("items[5].data.marginMillis", greaterThanOrEqualTo(0))
                .body("items[8].data.text", equalTo("Soittaa \"huomenna\""))
                .body("items[9].data.from", equalTo("new"))
                .body("items[9].data.to", equalTo("offer"))
                .body("items[10].data.valueCents", equalTo(900));
    }

    /** Names are remembered for a moment, so the one read before must not be the one read for good. */
    @Test
    void whoIsCalledDifferentlyNowIsToldSo() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID ben = company.admin("Ben Cederberg", turku);
            UUID lead = company.lead(turku, ben);
            post(company, ana, lead, "/claim", "{}", 200);
            assertThat(taker(company, ben, lead)).isEqualTo("Ana Berg");

            company.moved(ana, "Ana Dahl", 2);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(taker(company, ben, lead)).isEqualTo("Ana Dahl"));
        }
    }

    private static String taker(Company company, UUID reader, UUID lead) {
        return company.as(reader)
                .get("/leads/" + lead + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'claimed' }.member.name");
    }

    @Test
    void noteStaysHereAndOnlyThatThereWasOneIsAnnounced() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            post(company, ana, lead, "/claim", "{}", 200);
            post(company, ana, lead, "/notes", "{\"text\":\"salaisuus\"}", 201);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.announced(lead)).hasSize(3));
            List<Heard> announced = company.announced(lead);
            assertThat(announced.get(2).as(LeadTouched.class).kind()).isEqualTo("note");
            assertThat(announced).noneMatch(heard -> heard.payload().contains("salaisuus"));
            assertThat(announced).noneMatch(heard -> heard.payload().contains("Asiakas"));
            assertThat(announced).noneMatch(heard -> heard.payload().contains(Company.PHONE));
        }
    }

    @Test
    void emptyAndEndlessNotesAreRefused() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            post(company, ana, lead, "/claim", "{}", 200);

            post(company, ana, lead, "/notes", "{\"text\":\" \"}", 422);
            post(company, ana, lead, "/notes", "{\"text\":\"" + "x".repeat(4_001) + "\"}", 422);
            post(company, ana, lead, "/notes", "{\"text\":\"" + "x".repeat(4_000) + "\"}", 201);
            post(company, ana, lead, "/touches", "{\"kind\":\"maybe\"}", 422);
        }
    }

    private static void post(Company company, UUID member, UUID lead, String what, String body, int status) {
        company.as(member).body(body).post("/leads/" + lead + what).then().statusCode(status);
    }
}
