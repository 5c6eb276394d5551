package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FailedTrayIT {
    private static final int AT_ONCE = 10;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void whatAPersonReadCompletesTheContact() {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");
            UUID turku = company.location("Turku");
            company.peer.publish(
                    Topics.DIRECTORY,
                    new RequestType(company.tenantId, UUID.randomUUID(), 1, "huolto", Map.of(), "shotgun", true));
            UUID id = Sending.failed(adf, "1");
            RequestSpecification admin = company.member(true);
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("directory_entry", company.tenantId))
                            .isEqualTo(5));

            String outcome = admin.body(
                            "{\"phone\": \"0400 001 002\", \"email\": \" Aino@Example.COM\", \"message\": \"Soittakaa\","
                                    + " \"name\": \"\", \"requestType\": \"huolto\", \"postCode\": \"20100\", \"locationId\": \""
                                    + turku + "\"}")
                    .put("/contacts/failed/" + id)
                    .jsonPath()
                    .getString("outcome");

            assertThat(outcome).isEqualTo("understood");
            asThePersonRead(contact(company, id), turku);
            told(company, id);
            company.operator().get("/contacts/failed").then().body("total", equalTo(0), "items", hasSize(0));
            JsonPath counts = company.counts(adf);
            assertThat(List.of(counts.getInt("processed"), counts.getInt("failed")))
                    .containsExactly(2, 0);
            company.operator()
                    .body("{\"phone\": \"0400001002\"}")
                    .put("/contacts/failed/" + id)
                    .then()
                    .statusCode(404);
        }
    }

    private static void asThePersonRead(Stored.Contact contact, UUID turku) {
        assertThat(contact.state()).isEqualTo("processed");
        var kept = contact.normalised();
        assertThat(kept.path("source").asText()).isEqualTo("adf");
        assertThat(kept.path("external_id").asText())
                .isEqualTo(contact.externalId())
                .contains("1");
        assertThat(kept.path("request_type").asText()).isEqualTo("huolto");
        assertThat(kept.at("/contact/phone_e164").asText()).isEqualTo("+358400001002");
        assertThat(kept.at("/contact/email").asText()).isEqualTo("aino@example.com");
        assertThat(kept.at("/contact/name").asText())
                .as("what was understood stays")
                .isEqualTo("A B");
        assertThat(kept.at("/place/location_id").asText()).isEqualTo(turku.toString());
        assertThat(UUID.fromString(kept.at("/attributes/fixed_by").asText())).isNotNull();
    }

    private static void told(Company company, UUID id) {
        await().atMost(Company.SOON)
                .untilAsserted(() -> assertThat(company.peer.typesAbout(id, Topics.INTAKE).stream()
                                .distinct())
                        .containsExactly("intake.contact-failed.v1", "intake.contact-received.v1"));
        ContactReceived received =
                company.peer.about(id, Topics.INTAKE).getLast().as(ContactReceived.class);
        assertThat(received.contact().customer().phone()).contains("+358400001002");
        assertThat(received.place().postCode()).contains("20100");
        assertThat(received.requestType()).contains("huolto");
    }

    @Test
    void aLeadThatWasNeverFetchedCanBeTypedIn() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", "{\"secrets\": [\"s\"], \"pageTokens\": {\"7\": \"t\"}}");
            String lead = announced(meta);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            company.operator().get("/contacts/failed").then().body("total", equalTo(1)));
            UUID id = stored.contacts(company.tenantId).getFirst().id();

            fix(company, id, "{\"email\": \"aino@example.com\"}")
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("understood"));

            Stored.Contact contact = contact(company, id);
            assertThat(contact.externalId()).isEqualTo(lead);
            assertThat(contact.normalised().at("/attributes/fixed_by").asText()).isEqualTo("operator");
            assertThat(contact.normalised().path("source").asText()).isEqualTo("meta-lead-ads");
        }
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheContactStaysInTheTray() {
        try (Company company = new Company(brokers)) {
            UUID id = Sending.failed(company.channel("adf", "{\"secrets\": [\"k\"]}"), "1");

            refused(company, id, "{}", "phone", "email");
            refused(company, id, "{\"phone\": \"soittakaa\", \"email\": \"aino@example.com\"}", "phone");
            refused(company, id, "{\"phone\": \"0400001002\", \"email\": \"aino\"}", "email");
            refused(company, id, "{\"phone\": \"0400001002\", \"requestType\": \"nope\"}", "requestType");
            refused(
                    company,
                    id,
                    "{\"phone\": \"0400001002\", \"locationId\": \"" + UUID.randomUUID() + "\"}",
                    "locationId");
            refused(company, id, "{\"fone\": \"0400001002\"}", "fone");
            refused(company, id, "{\"name\": \"" + "a".repeat(201) + "\"}", "name");
            company.operator().get("/contacts/failed").then().body("items.id", containsInAnyOrder(id.toString()));
        }
    }

    @Test
    void ofPeopleWhoFixTheSameContactOneWins() throws Exception {
        try (Company company = new Company(brokers);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            UUID id = Sending.failed(company.channel("adf", "{\"secrets\": [\"k\"]}"), "1");

            List<Integer> statuses = threads
                    .invokeAll(IntStream.range(0, AT_ONCE)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    at -> () -> fix(company, id, "{\"phone\": \"040000100" + at + "\"}")
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnly(200, 404);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(id, Topics.INTAKE))
                            .contains("intake.contact-received.v1"));
            assertThat(company.peer.about(id, Topics.INTAKE).stream()
                            .filter(heard -> heard.type().equals("intake.contact-received.v1"))
                            .map(heard -> heard.eventId())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void allAreTriedAgainAndEachSaysWhatBecameOfIt() throws Exception {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");
            Line meta = company.channel("meta-lead-ads", "{\"secrets\": [\"s\"], \"pageTokens\": {\"7\": \"t\"}}");
            UUID mended = Sending.failed(adf, "1");
            // As if our reader had learned where this sender puts its number.
            stored.tamper(
                    "update raw_contact set body = convert_to(replace(convert_from(body, 'UTF8'), '<comments/>',"
                            + " '<phone>0400001002</phone>'), 'UTF8') where tenant_id = ?",
                    company.tenantId);
            Sending.failed(adf, "2");
            String lead = announced(meta);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            company.operator().get("/contacts/failed").then().body("total", equalTo(3)));
            Sending.stub(
                    lead,
                    okJson("{\"id\": \"" + lead
                            + "\", \"field_data\": [{\"name\": \"phone_number\", \"values\": [\"0400001001\"]}]}"));

            company.operator()
                    .body("{\"channelId\": \"" + meta.id() + "\"}")
                    .post("/contacts/failed/replay")
                    .then()
                    .statusCode(200)
                    .body("understood", equalTo(0), "fetching", equalTo(1), "stillUnreadable", equalTo(0));
            company.operator()
                    .body("{}")
                    .post("/contacts/failed/replay")
                    .then()
                    .statusCode(200)
                    .body("understood", equalTo(1), "stillUnreadable", equalTo(1));

            assertThat(contact(company, mended).state()).isEqualTo("processed");
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            company.operator().get("/contacts/failed").then().body("total", equalTo(1)));
        }
    }

    @Test
    void theTrayIsReadPageByPageTheNewestFirst() {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");
            UUID first = Sending.failed(adf, "1");
            UUID second = Sending.failed(adf, "2");
            UUID third = Sending.failed(adf, "3");

            JsonPath page = company.operator().get("/contacts/failed?limit=2").jsonPath();
            JsonPath rest = company.operator()
                    .get("/contacts/failed?limit=2&after=" + page.getString("next"))
                    .jsonPath();

            assertThat(page.getList("items.id")).containsExactly(third.toString(), second.toString());
            assertThat(page.getInt("total")).isEqualTo(3);
            assertThat(rest.getList("items.id")).containsExactly(first.toString());
            assertThat(rest.getString("next")).isNull();
            for (String wrong : List.of("limit=0", "limit=501", "limit=many", "after=here")) {
                company.operator()
                        .get("/contacts/failed?" + wrong)
                        .then()
                        .statusCode(422)
                        .body("errors.field", hasSize(1));
            }
        }
    }

    /** A lead that Graph will not give; its id. */
    private static String announced(Line meta) {
        String id = Sending.leadId();
        Sending.stub(id, aResponse().withStatus(400).withBody("{\"error\": {\"code\": 190}}"));
        Sending.announce(meta, id);
        return id;
    }

    private static io.restassured.response.Response fix(Company company, UUID id, String body) {
        return company.operator().body(body).put("/contacts/failed/" + id);
    }

    private static void refused(Company company, UUID id, String body, String... fields) {
        fix(company, id, body).then().statusCode(422).body("errors.field", containsInAnyOrder(fields));
    }

    private Stored.Contact contact(Company company, UUID id) {
        return stored.contacts(company.tenantId).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
