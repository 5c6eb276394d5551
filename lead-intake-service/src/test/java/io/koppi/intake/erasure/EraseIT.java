package io.koppi.intake.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactErased;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class EraseIT {
    private static final String RECEIVED = "intake.contact-received.v1";
    private static final String ERASED = "intake.contact-erased.v1";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void nothingOfThePersonRemainsAndTheSameDeliveryIsADuplicate() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            Person erna = Person.somebody();
            UUID contact = posted(form, erna);
            told(company, contact, RECEIVED);
            // As if Kafka had refused it: such events wait for days.
            stored.tamper(refused(erna), company.tenantId);
            assertThat(stored.tablesThatKnow(erna.words()))
                    .contains("raw_contact", "contact", "attachment", "outbox_refused");

            erase(company, contact, 204);
            erase(company, contact, 204);

            assertThat(stored.tablesThatKnow(erna.words())).isEmpty();
            ContactErased word = told(company, contact, ERASED).as(ContactErased.class);
            assertThat(word.channelId()).isEqualTo(form.id());
            assertThat(posted(form, erna)).isEqualTo(contact);
            assertThat(stored.tablesThatKnow(erna.words())).isEmpty();
            assertThat(company.counts(form).getInt("duplicates")).isEqualTo(1);
            assertThat(company.counts(form).getInt("processed")).isEqualTo(1);
            assertThat(stored.texts("select payload from outbox_refused where tenant_id = ?", company.tenantId))
                    .singleElement()
                    .asString()
                    .contains("\"subject\"")
                    .contains("\"customer\": {}");
            assertBalanced(company);
            assertThat(company.peer.about(contact, Topics.INTAKE).stream()
                            .filter(heard -> heard.type().equals(ERASED))
                            .map(Heard::eventId)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void whatCouldNotBeReadLeavesTheFailedTrayAndNobodyReadsItAgain() {
        try (Company company = new Company(brokers)) {
            Line webhook = company.channel("webhook", "{\"secrets\": [\"s\"]}");
            Person erna = Person.somebody();
            String body = "{\"name\": \"" + erna.name() + "\"}";
            assertThat(Web.post(webhook.path(), body, "Content-Type", "application/json", "X-Api-Key", "s")
                            .statusCode())
                    .isEqualTo(200);
            String contact =
                    company.operator().get("/contacts/failed").jsonPath().getString("items[0].id");
            assertThat(stored.tablesThatKnow(erna.words())).contains("raw_contact");

            erase(company, UUID.fromString(contact), 204);

            assertThat(stored.tablesThatKnow(erna.words())).isEmpty();
            company.operator().get("/contacts/failed").then().body("total", equalTo(0));
            company.operator().get("/contacts/failed/" + contact).then().statusCode(404);
            company.operator()
                    .post("/contacts/failed/" + contact + "/replay")
                    .then()
                    .statusCode(404);
            company.operator()
                    .body("{\"phone\": \"0400001001\"}")
                    .put("/contacts/failed/" + contact)
                    .then()
                    .statusCode(404);
            assertThat(company.counts(webhook).getInt("failed")).isEqualTo(1);
            assertBalanced(company);
            // It never became a lead, so there is nobody to tell.
            assertThat(company.peer.typesAbout(UUID.fromString(contact), Topics.INTAKE))
                    .doesNotContain(ERASED);
        }
    }

    @Test
    void aContactNobodyHasIsUnknown() {
        try (Company company = new Company(brokers)) {
            erase(company, UUID.randomUUID(), 404);
        }
    }

    private static void erase(Company company, UUID contact, int status) {
        company.operator().post("/contacts/" + contact + "/erase").then().statusCode(status);
    }

    private static UUID posted(Line form, Person person) {
        String boundary = "b";
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("nimi", "", person.name())
                + part.formatted("puhelin", "", person.phone())
                + part.formatted("email", "", person.email())
                + part.formatted("viesti", "", "Terveisin " + person.name())
                + part.formatted(
                        "liite", "; filename=\"" + person.name() + ".txt\"\r\nContent-Type: text/plain", person.email())
                + "--b--\r\n";
        String answer = Web.post(
                        form.path(),
                        body.getBytes(UTF_8),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary,
                        "Accept",
                        "application/json")
                .body();
        return UUID.fromString(JsonPath.from(answer).getString("contactId"));
    }

    private static String refused(Person person) {
        String payload = """
                {"contactId": "x", "contact": {"subject": "Vene", "message": "%s", "customer": {"name": "%s", "phone": "%s"},
                 "answers": {"email": "%s"}}}""".formatted(person.name(), person.name(), person.phone(), person.email());
        return "insert into outbox_refused (event_id, topic, record_key, type, tenant_id, payload, occurred_at, reason)"
                + " select uuidv7(), 'intake.events.v1', cast(contact_id as text), '" + RECEIVED
                + "', tenant_id, '" + payload + "', now(), 'test' from contact where tenant_id = ?";
    }

    private static Heard told(Company company, UUID contact, String type) {
        return await().atMost(Company.SOON)
                .until(
                        () -> company.peer.about(contact, Topics.INTAKE).stream()
                                .filter(heard -> heard.type().equals(type))
                                .toList(),
                        heard -> !heard.isEmpty())
                .getFirst();
    }

    private static void assertBalanced(Company company) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        company.operator()
                .queryParams(Map.of(
                        "from",
                        today.minusDays(1).toString(),
                        "to",
                        today.plusDays(1).toString()))
                .get("/ledger")
                .then()
                .body("balanced", equalTo(true));
    }
}
