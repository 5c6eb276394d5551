package io.koppi.claim.offer;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.claim.Company;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class PassLeadIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void passedLeadStaysFreeForTheOthersAndIsMarkedForThePasser() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID ben = company.seller("Ben Cederberg", turku);
            UUID lead = company.lead(turku, ana);

            company.as(ana)
                    .body("{\"reason\":\"busy\"}")
                    .post("/leads/" + lead + "/pass")
                    .then()
                    .statusCode(204);
            company.as(ana)
                    .body("{\"reason\":\"busy\"}")
                    .post("/leads/" + lead + "/pass")
                    .then()
                    .statusCode(204);

            company.as(ana).get("/leads?view=free").then().body("items.passedByMe", contains(true));
            company.as(ana).get("/leads/" + lead).then().body("passedByMe", equalTo(true));
            company.as(ben).get("/leads?view=free").then().body("items.passedByMe", contains(false));
            company.as(ben).post("/leads/" + lead + "/claim").then().statusCode(200);
            company.as(ana)
                    .body("{\"reason\":\"other\"}")
                    .post("/leads/" + lead + "/pass")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:not-free"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.announcedTypes(lead))
                            .containsExactly("claim.lead-opened.v1", "claim.lead-passed.v1", "claim.lead-claimed.v1"));
            assertThat(company.announced(lead).get(1).as(LeadPassed.class).reason())
                    .isEqualTo("busy");
        }
    }

    @Test
    void passNeedsAKnownReason() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            String pass = "/leads/" + company.lead(turku, ana) + "/pass";

            for (String body : new String[] {"{}", "{\"reason\":\"lazy\"}"}) {
                company.as(ana)
                        .body(body)
                        .post(pass)
                        .then()
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .body("type", equalTo("urn:koppi:problem:invalid"))
                        .body("errors.field", contains("reason"));
            }
            company.as(ana).post(pass).then().statusCode(400).body("type", equalTo("urn:koppi:problem:bad-request"));
            company.as(ana)
                    .body("{ not json")
                    .post(pass)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:koppi:problem:bad-request"));
        }
    }
}
