package io.koppi.intake.manual;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.Member;
import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ManualIT {
    private static final String AINO = "{\"name\": \"Aino Virtanen\", \"phone\": \"040 000 1001\"}";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void whatAMemberTypesInGoesTheWayOfEveryContact() {
        try (Company company = new Company(brokers)) {
            company.announce("manual");
            UUID oulu = company.location("Oulu");
            UUID member = member(company, false, Set.of(oulu));
            String typed = """
                    {"name": "Virtanen, Aino", "phone": "040 000 1001", "message": "Haluaa tarjouksen", "postCode": "90100",
                     "subject": "Lumilinko", "source": "walk-in", "locationId": "%s"}""".formatted(oulu);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(
                                    post(company, member, "\"key-1\"", typed).statusCode())
                            .isEqualTo(202));

            Stored.Contact contact = stored.contacts(company.tenantId).getFirst();
            assertThat(contact.normalised().at("/source").asText()).isEqualTo("manual.walk-in");
            assertThat(contact.normalised().at("/contact/name").asText()).isEqualTo("Aino Virtanen");
            assertThat(contact.normalised().at("/contact/phone_e164").asText()).isEqualTo("+358400001001");
            assertThat(contact.normalised().at("/request_type").asText()).isEqualTo("quote");
            assertThat(contact.normalised().at("/place/location_id").asText()).isEqualTo(oulu.toString());
            assertThat(contact.normalised().at("/place/post_code").asText()).isEqualTo("90100");
            assertThat(contact.normalised().at("/vehicle_or_product/title").asText())
                    .isEqualTo("Lumilinko");
            assertThat(contact.normalised().at("/attributes/entered_by").asText())
                    .isEqualTo(member.toString());
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(contact.id(), Topics.INTAKE))
                            .isNotEmpty());
        }
    }

    @Test
    void theSameKeyIsTheSameContactForItsMemberAlone() {
        try (Company company = new Company(brokers)) {
            company.announce("manual");
            UUID member = member(company, false, Set.of());
            UUID other = member(company, false, Set.of());
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(post(company, other, "k", AINO).statusCode())
                                    .isEqualTo(202));
            String id = post(company, member, "k", AINO)
                    .then()
                    .statusCode(202)
                    .body("duplicate", nullValue())
                    .extract()
                    .path("contactId");

            post(company, member, "\"k\"", AINO)
                    .then()
                    .statusCode(202)
                    .body("duplicate", equalTo(true))
                    .body("contactId", equalTo(id));
            assertThat(stored.contacts(company.tenantId)).hasSize(2);
            post(company, member, "k k", AINO).then().statusCode(422);
        }
    }

    @Test
    void aLocationMustBeTheMembersOwnUnlessTheyAreAdmin() {
        try (Company company = new Company(brokers);
                Company other = new Company(brokers)) {
            company.announce("manual");
            UUID oulu = company.location("Oulu");
            UUID kemi = company.location("Kemi");
            UUID foreign = other.location("Turku");
            UUID member = member(company, false, Set.of(oulu));
            UUID admin = member(company, true, Set.of());
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(post(company, admin, "a", at(kemi)).statusCode())
                                    .isEqualTo(202));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(
                                    post(company, member, "a", at(oulu)).statusCode())
                            .isEqualTo(202));

            refused(post(company, member, "b", at(kemi)), "locationId");
            refused(post(company, admin, "b", at(foreign)), "locationId");
            assertThat(stored.contacts(company.tenantId)).hasSize(2);
        }
    }

    @Test
    void withoutAManualChannelTheMemberHearsWhatToMend() {
        try (Company company = new Company(brokers);
                Company other = new Company(brokers)) {
            UUID form = company.channel("website-form", "{}").id();
            UUID foreign = other.announce("manual");
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("directory_entry", other.tenantId))
                            .isEqualTo(2));
            UUID member = member(company, false, Set.of());
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(post(company, member, "k", AINO).statusCode())
                                    .isEqualTo(422));

            refused(post(company, member, "k", AINO), "channelId");
            refused(post(company, member, "k", in(form)), "channelId");
            refused(post(company, member, "k", in(foreign)), "channelId");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.contacts(other.tenantId)).isEmpty();
        }
    }

    @Test
    void whatNobodyCanBeReachedByIsSentBack() {
        try (Company company = new Company(brokers)) {
            company.announce("manual");
            UUID member = member(company, false, Set.of());
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(post(company, member, "k", AINO).statusCode())
                                    .isEqualTo(202));

            refused(post(company, member, "x", "{\"name\": \"Aino\"}"), "phone", "email");
            refused(post(company, member, "x", "{\"phnoe\": \"040\"}"), "phnoe");
            refused(post(company, member, "x", "{\"phone\": \"0400001001\", \"source\": \"Ovi!\"}"), "source");
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    @Test
    void onlyASignedInMemberTypesIn() {
        try (Company company = new Company(brokers);
                Company other = new Company(brokers)) {
            company.announce("manual");
            UUID member = member(company, false, Set.of());
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(post(company, member, "k", AINO).statusCode())
                                    .isEqualTo(202));

            given().contentType("application/json")
                    .body(AINO)
                    .post("/contacts/manual")
                    .then()
                    .statusCode(401);
            as(Tokens.operator(), "k", AINO).then().statusCode(403);
            as(Tokens.member(other.tenantId, UUID.randomUUID()), "k", AINO)
                    .then()
                    .statusCode(403);
            as(Tokens.quickLink(company.tenantId, member, UUID.randomUUID()), "k", AINO)
                    .then()
                    .statusCode(404);
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    private static String at(UUID location) {
        return "{\"phone\": \"0400001001\", \"locationId\": \"" + location + "\"}";
    }

    private static String in(UUID channel) {
        return "{\"phone\": \"0400001001\", \"channelId\": \"" + channel + "\"}";
    }

    private static void refused(Response answer, String... fields) {
        answer.then().statusCode(422).contentType("application/problem+json").body("errors.field", contains(fields));
    }

    private static Response post(Company company, UUID member, String key, String typed) {
        return as(Tokens.member(company.tenantId, member), key, typed);
    }

    private static Response as(String token, String key, String typed) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(typed)
                .post("/contacts/manual");
    }

    private static UUID member(Company company, boolean tenantAdmin, Set<UUID> locations) {
        UUID id = UUID.randomUUID();
        company.peer.publish(
                Topics.DIRECTORY,
                new Member(
                        company.tenantId,
                        id,
                        1,
                        "Jäsen",
                        Optional.empty(),
                        "fi",
                        tenantAdmin,
                        Set.of(),
                        Set.of(),
                        locations,
                        true));
        return id;
    }
}
