package io.koppi.claim.pipeline;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.claim.LeadLost;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
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
class StageIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void leadMovesToItsOutcomeAndBack() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = claimed(company, turku, ana);

            move(company, ana, lead, "{\"stage\":\"call\",\"version\":1}")
                    .statusCode(200)
                    .body("stage", equalTo("call"))
                    .body("version", equalTo(2))
                    .body("view", equalTo("full"));
            move(company, ana, lead, "{\"stage\":\"won\",\"version\":2,\"valueCents\":125000}")
                    .statusCode(200)
                    .body("valueCents", equalTo(125000));
            move(company, ana, lead, "{\"stage\":\"offer\",\"version\":3}")
                    .statusCode(200)
                    .body("valueCents", nullValue());
            move(company, ana, lead, "{\"stage\":\"lost\",\"version\":4,\"lostReason\":\"price\"}")
                    .statusCode(200)
                    .body("lostReason", equalTo("price"));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.announcedTypes(lead))
                            .containsExactly(
                                    "claim.lead-opened.v1",
                                    "claim.lead-claimed.v1",
                                    "claim.stage-changed.v1",
                                    "claim.stage-changed.v1",
                                    "claim.lead-won.v1",
                                    "claim.stage-changed.v1",
                                    "claim.stage-changed.v1",
                                    "claim.lead-lost.v1"));
            assertOutcomesAreAnnounced(company.announced(lead));
        }
    }

    private static void assertOutcomesAreAnnounced(List<Heard> announced) {
        StageChanged first = announced.get(2).as(StageChanged.class);
        assertThat(first.from()).isEqualTo("new");
        assertThat(first.to()).isEqualTo("call");
        assertThat(announced.get(4).as(LeadWon.class).valueCents()).contains(125_000L);
        assertThat(announced.get(7).as(LeadLost.class).reason()).isEqualTo("price");
    }

    @Test
    void moveOnAnOldSightIsRefusedWithTheLeadAsItIs() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID admin = company.admin("Ada Admin", turku);
            UUID lead = claimed(company, turku, ana);
            move(company, admin, lead, "{\"stage\":\"call\",\"version\":1}").statusCode(200);

            move(company, ana, lead, "{\"stage\":\"offer\",\"version\":1}")
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:koppi:problem:stale-version"))
                    .body("lead.stage", equalTo("call"))
                    .body("lead.version", equalTo(2));
            company.as(ana).get("/leads/" + lead).then().body("stage", equalTo("call"));
        }
    }

    @Test
    void freeLeadHasNoStageToMoveFrom() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID admin = company.admin("Ada Admin", turku);
            UUID lead = company.lead(turku, admin);

            move(company, admin, lead, "{\"stage\":\"call\",\"version\":0}")
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:not-claimed"));
            move(company, ana, lead, "{\"stage\":\"call\",\"version\":0}").statusCode(404);
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = claimed(company, turku, ana);

            wrong(company, ana, lead, "{\"version\":1}", "stage");
            wrong(company, ana, lead, "{\"stage\":\"sold\",\"version\":1}", "stage");
            wrong(company, ana, lead, "{\"stage\":\"call\"}", "version");
            wrong(company, ana, lead, "{\"stage\":\"new\",\"version\":1}", "stage");
            wrong(company, ana, lead, "{\"stage\":\"lost\",\"version\":1}", "lostReason");
            wrong(company, ana, lead, "{\"stage\":\"lost\",\"version\":1,\"lostReason\":\"mood\"}", "lostReason");
            wrong(company, ana, lead, "{\"stage\":\"won\",\"version\":1,\"valueCents\":-1}", "valueCents");
            company.as(ana).get("/leads/" + lead).then().body("version", equalTo(1));
        }
    }

    private static void wrong(Company company, UUID member, UUID lead, String body, String field) {
        move(company, member, lead, body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }

    private static ValidatableResponse move(Company company, UUID member, UUID lead, String body) {
        return company.as(member).body(body).post("/leads/" + lead + "/stage").then();
    }

    private static UUID claimed(Company company, UUID location, UUID member) {
        UUID lead = company.lead(location, member);
        company.as(member).post("/leads/" + lead + "/claim").then().statusCode(200);
        return lead;
    }
}
