package io.koppi.claim.history;

import static io.koppi.claim.Company.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.claim.Company;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.directory.Team;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class HistoryIT {
    private static final String RECEIVED = "2026-03-02T19:12:00Z";
    private static final String WON = "2026-03-09T08:30:00Z";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void pastLeadIsReadAndAnnouncedAsIfItHadBeenWorkedHere() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.admin("Ana Berg", turku);
            UUID lead = UUID.randomUUID();

            keep(company, lead, body(company, turku, ana)).then().statusCode(201);

            company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .body("stage", equalTo("won"))
                    .body("owner.name", equalTo("Ana Berg"))
                    .body("receivedAt", equalTo(RECEIVED))
                    .body("valueCents", equalTo(1_250_000))
                    .body("customer.phone", equalTo("+358400002001"));
            company.as(ana)
                    .get("/leads/" + lead + "/timeline")
                    .then()
                    .body("items.kind", contains("received", "claimed", "reached", "note", "won"))
                    .body("items[4].at", equalTo(WON));
            company.as(ana).get("/leads/" + lead + "/attempts").then().body("items.outcome", contains("won"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.announcedTypes(lead))
                            .containsExactly(
                                    "claim.lead-opened.v1",
                                    "claim.lead-claimed.v1",
                                    "claim.lead-touched.v1",
                                    "claim.lead-touched.v1",
                                    "claim.stage-changed.v1",
                                    "claim.lead-won.v1"));
            var announced = company.announced(lead);
            assertThat(announced.get(0).as(LeadOpened.class).openedAt()).isEqualTo(Instant.parse(RECEIVED));
            assertThat(announced.get(1).as(LeadClaimed.class).claimedAt())
                    .isEqualTo(Instant.parse("2026-03-02T19:14:00Z"));
            assertThat(announced.get(5).as(LeadWon.class).wonAt()).isEqualTo(Instant.parse(WON));
        }
    }

    @Test
    void sameLeadToldAgainChangesNothing() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.admin("Ana Berg", turku);
            UUID lead = UUID.randomUUID();
            keep(company, lead, body(company, turku, ana)).then().statusCode(201);

            keep(company, lead, body(company, turku, ana).replace("1250000", "1"))
                    .then()
                    .statusCode(204);

            company.as(ana).get("/leads/" + lead).then().body("valueCents", equalTo(1_250_000));
            UUID after = company.lead(turku, ana);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(company.announcedTypes(after)).hasSize(1));
            assertThat(company.announcedTypes(lead)).hasSize(6);
        }
    }

    @Test
    void anotherTenantsLeadAndLocationStayUnknown() {
        try (Company company = new Company(brokers);
                Company other = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.admin("Ana Berg", turku);
            UUID oulu = other.location("Oulu");
            UUID ben = other.admin("Ben Cederberg", oulu);
            UUID lead = UUID.randomUUID();
            keep(company, lead, body(company, turku, ana)).then().statusCode(201);

            keep(other, lead, body(other, oulu, ben)).then().statusCode(404);
            refused(other, body(other, oulu, ben).replace(oulu.toString(), turku.toString()), "locationId");
            refused(other, body(other, oulu, ben).replace(ben.toString(), ana.toString()), "claim.memberId");
        }
    }

    @Test
    void onlyTheOperatorBringsAPast() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.admin("Ana Berg", turku);
            String body = body(company, turku, ana);
            String path = "/history/leads/" + UUID.randomUUID();

            RequestSpecification stranger = given().contentType("application/json");
            stranger.body(body).put(path).then().statusCode(401);
            company.as(ana)
                    .header("X-Koppi-Tenant", company.tenantId)
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(403);
            Company.with(Tokens.operator()).body(body).put(path).then().statusCode(400);
        }
    }

    @Test
    void whatCannotHaveHappenedIsNamed() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.admin("Ana Berg", turku);
            String body = body(company, turku, ana);

            refused(company, body.replace(RECEIVED, "2999-03-02T19:12:00Z"), "receivedAt");
            refused(company, body.replace(WON, "2026-03-01T08:30:00Z"), "steps[2].at");
            refused(company, body.replace("+358400002001", "040 000 2001"), "customer.phone");
            refused(company, body.replace("\"won\"", "\"sold\""), "steps[2].stage");
            refused(company, body.replace("\"reached\"", "\"met\""), "steps[0].kind");
            refused(company, body.replace("\"Mittaus sovittu\"", "\" \""), "steps[1].text");
            refused(company, body.replace("\"source\"", "\"sauce\""), "source");
            refused(
                    company,
                    body.replace(company.channel.toString(), UUID.randomUUID().toString()),
                    "channelId");
        }
    }

    private static void refused(Company company, String body, String field) {
        keep(company, UUID.randomUUID(), body).then().statusCode(422).body("errors.field", contains(field));
    }

    private static Response keep(Company company, UUID lead, String body) {
        return Company.with(Tokens.operator())
                .header("X-Koppi-Tenant", company.tenantId)
                .body(body)
                .put("/history/leads/" + lead);
    }

    /** The team is of this location from now on. */
    private static String body(Company company, UUID location, UUID member) {
        company.peer.publish(
                Topics.DIRECTORY,
                new Team(company.tenantId, company.team, location, 1, "Myynti", Set.of(company.requestType), true));
        String body =
                """
                {"locationId": "%s", "teamId": "%s", "channelId": "%s", "requestTypeId": "%s", "source": "web.form",
                 "receivedAt": "%s", "subject": "Maalämpö", "message": "Voisitteko antaa tarjouksen?",
                 "customer": {"name": "Testi Asiakas", "phone": "+358400002001"},
                 "claim": {"memberId": "%s", "at": "2026-03-02T19:14:00Z"},
                 "steps": [{"kind": "reached", "at": "2026-03-02T19:20:00Z"},
                   {"kind": "note", "text": "Mittaus sovittu", "at": "2026-03-02T19:25:00Z"},
                   {"kind": "stage", "stage": "won", "valueCents": 1250000, "at": "%s"}]}""".formatted(location, company.team, company.channel, company.requestType, RECEIVED, member, WON);
        await().atMost(SOON)
                .until(() -> keep(
                                company,
                                UUID.randomUUID(),
                                body.replace(
                                        member.toString(), UUID.randomUUID().toString()))
                        .path("errors[0].field")
                        .equals("claim.memberId"));
        return body;
    }
}
