package io.koppi.claim.lead;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class ListIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void freeLeadsComeOldestFirstPageByPage() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID second = company.lead(turku, ana, NOON.plusSeconds(1));
            UUID third = company.lead(turku, ana, NOON.plusSeconds(2));
            UUID first = company.lead(turku, ana, NOON);

            String next = company.as(ana)
                    .get("/leads?view=free&limit=2")
                    .then()
                    .body("items.id", contains(first.toString(), second.toString()))
                    .body("total", equalTo(3))
                    .extract()
                    .path("next");
            company.as(ana)
                    .get("/leads?view=free&limit=2&after=" + next)
                    .then()
                    .body("items.id", contains(third.toString()))
                    .body("total", equalTo(3))
                    .body("next", nullValue());
        }
    }

    @Test
    void ownLeadsComeLastClaimedFirstAndByStage() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID one = company.lead(turku, ana, NOON.plusSeconds(1));
            UUID two = company.lead(turku, ana, NOON);
            company.as(ana).post("/leads/" + one + "/claim").then().statusCode(200);
            company.as(ana).post("/leads/" + two + "/claim").then().statusCode(200);
            company.as(ana)
                    .body("{\"stage\":\"call\",\"version\":1}")
                    .post("/leads/" + one + "/stage")
                    .then()
                    .statusCode(200);

            company.as(ana)
                    .get("/leads?view=mine")
                    .then()
                    .body("items.id", contains(two.toString(), one.toString()))
                    .body("items[0].owner.name", equalTo("Ana Berg"));
            company.as(ana).get("/leads?view=mine&stage=call").then().body("items.id", contains(one.toString()));
            String next = company.as(ana).get("/leads?view=mine&limit=1").path("next");
            company.as(ana)
                    .get("/leads?view=mine&limit=1&after=" + next)
                    .then()
                    .body("items.id", contains(one.toString()))
                    .body("next", nullValue());
            company.as(ana).get("/leads?view=free").then().body("items", hasSize(0));
        }
    }

    @Test
    void returningCustomerIsRecognisedWithinTheCallersWalls() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID helsinki = company.location("Helsinki");
            UUID ana = company.seller("Ana Berg", turku);
            UUID both = company.admin("Ada Admin", turku, helsinki);
            UUID earlier = company.lead(turku, both, NOON.minusSeconds(60));
            company.lead(helsinki, both, NOON.minusSeconds(30));
            UUID lead = company.lead(turku, both, NOON);
            company.as(both).post("/leads/" + earlier + "/claim").then().statusCode(200);
            company.as(ana)
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(200)
                    .body("previousLeads.id", contains(earlier.toString()))
                    .body("previousLeads[0].stage", equalTo("new"))
                    .body("previousLeads[0].owner.name", equalTo("Ada Admin"));
            company.as(both).get("/leads/" + lead).then().body("previousLeads", hasSize(2));
        }
    }

    @Test
    void wrongQuestionNamesItsField() {
        try (Company company = new Company(brokers)) {
            UUID ana = company.seller("Ana Berg", company.location("Turku"));

            wrong(company, ana, "limit=1", "view");
            wrong(company, ana, "view=all", "view");
            wrong(company, ana, "view=mine&stage=sold", "stage");
            wrong(company, ana, "view=free&limit=0", "limit");
            wrong(company, ana, "view=free&limit=501", "limit");
            wrong(company, ana, "view=free&limit=many", "limit");
            wrong(company, ana, "view=free&after=here", "after");
            company.as(ana)
                    .get("/leads/not-an-id")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:koppi:problem:not-found"));
        }
    }

    private static void wrong(Company company, UUID member, String query, String field) {
        company.as(member)
                .get("/leads?" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }
}
