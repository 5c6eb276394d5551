package io.koppi.claim.lead;

import static io.koppi.claim.Company.SOON;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class ClaimWallsIT {
    private static final List<String> READS = List.of("", "/timeline", "/attempts");
    private static final Map<String, String> WRITES = Map.of(
            "/claim", "{}",
            "/pass", "{\"reason\":\"busy\"}",
            "/stage", "{\"stage\":\"call\",\"version\":0}",
            "/touches", "{\"kind\":\"reached\"}",
            "/notes", "{\"text\":\"hei\"}");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aLeadOfAnotherLocationOrTenantDoesNotExist() {
        try (Company company = new Company(brokers);
                Company rival = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID helsinki = company.location("Helsinki");
            UUID inTurku = company.admin("Ana Berg", turku);
            UUID inHelsinki = company.seller("Ben Cederberg", helsinki);
            UUID theirs = rival.admin("Rita Rival", rival.location("Helsinki"));
            UUID lead = company.lead(helsinki, inHelsinki);

            refusedEverywhere(404, lead, () -> company.as(inTurku));
            refusedEverywhere(404, lead, () -> rival.as(theirs));
            refusedEverywhere(404, UUID.randomUUID(), () -> company.as(inHelsinki));
            company.as(inTurku)
                    .get("/leads?view=free")
                    .then()
                    .body("items", hasSize(0))
                    .body("total", equalTo(0));
            rival.as(theirs).get("/leads?view=free").then().body("total", equalTo(0));
            company.as(inHelsinki).get("/leads?view=free").then().body("total", equalTo(1));
        }
    }

    @Test
    void whatIsTakenIsTheOwnersAndTheAdminsToWorkOn() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID ben = company.seller("Ben Cederberg", turku);
            UUID admin = company.admin("Ada Admin", turku);
            UUID lead = company.lead(turku, ana);
            company.as(ana).post("/leads/" + lead + "/claim").then().statusCode(200);

            for (String work : List.of("/stage", "/touches", "/notes")) {
                company.as(ben)
                        .body(WRITES.get(work))
                        .post("/leads/" + lead + work)
                        .then()
                        .statusCode(404);
            }
            company.as(ben).get("/leads/" + lead + "/timeline").then().statusCode(404);
            company.as(ben).get("/leads/" + lead + "/attempts").then().statusCode(404);
            company.as(ana).get("/leads/" + lead + "/attempts").then().statusCode(404);
            company.as(ben)
                    .get("/leads/" + lead)
                    .then()
                    .body("view", equalTo("taken"))
                    .body("customer", nullValue());
            company.as(admin)
                    .get("/leads/" + lead)
                    .then()
                    .body("view", equalTo("full"))
                    .body("customer.phone", equalTo(Company.PHONE));
        }
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        refusedEverywhere(401, UUID.randomUUID(), () -> given().contentType("application/json"));
        given().get("/leads?view=free").then().statusCode(401);
    }

    @Test
    void whoIsNoActiveMemberIsForbidden() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            UUID gone = company.member("Former", Set.of(), Set.of(turku), false);
            UUID unknown = UUID.randomUUID();

            for (UUID member : List.of(gone, unknown)) {
                refusedEverywhere(403, lead, () -> Company.with(Tokens.quickLink(company.tenantId, member, lead)));
            }
            company.as(unknown).get("/leads?view=free").then().statusCode(403);
        }
    }

    @Test
    void aQuickLinkSessionHasItsLeadAndNothingElse() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID admin = company.admin("Ana Berg", turku);
            UUID lead = company.lead(turku, admin);
            UUID other = company.lead(turku, admin);
            Supplier<RequestSpecification> session =
                    () -> Company.with(Tokens.quickLink(company.tenantId, admin, lead));

            refusedEverywhere(404, other, session);
            session.get().get("/leads?view=free").then().statusCode(404);
            session.get().get("/leads?view=mine").then().statusCode(404);
            session.get()
                    .post("/leads/" + lead + "/claim")
                    .then()
                    .statusCode(200)
                    .body("view", equalTo("full"))
                    .body("previousLeads", hasSize(0));
            session.get().get("/leads/" + lead + "/timeline").then().statusCode(200);
            session.get().get("/leads/" + lead + "/attempts").then().statusCode(404);
        }
    }

    @Test
    void whoLeavesTheLocationSeesItsLeadsNoMore() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            company.as(ana).post("/leads/" + lead + "/claim").then().statusCode(200);

            company.moved(ana, "Ana Berg", 2);

            await().atMost(SOON)
                    .untilAsserted(
                            () -> company.as(ana).get("/leads/" + lead).then().statusCode(404));
            company.as(ana).get("/leads?view=mine").then().body("total", equalTo(0));
        }
    }

    private static void refusedEverywhere(int status, UUID lead, Supplier<RequestSpecification> caller) {
        READS.forEach(read -> caller.get().get("/leads/" + lead + read).then().statusCode(status));
        WRITES.forEach((write, body) ->
                caller.get().body(body).post("/leads/" + lead + write).then().statusCode(status));
    }
}
