package io.koppi.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.intake.formpage.domain.OwnFields;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What becomes of what a visitor answered. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class AnsweredFormIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void answersBecomeAContactThatNamesItsVersion() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            QuoteForm.publish(company, line, Definitions.with("intro.fi", "\"Toinen\""));

            String body = QuoteForm.encoded(QuoteForm.filled(OwnFields.LANGUAGE, "sv", "place", turku.toString()))
                    + "&email=aino%40example.fi&post_code=20100&size=12%2C5&extras=a&extras=b&message=Hej%21&_seconds=48";
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(Web.form(line.path(), body, "Accept", "application/json")
                                    .statusCode())
                            .isEqualTo(202));

            JsonNode contact = only(company);
            assertThat(contact.at("/source").asText()).isEqualTo("web.form");
            assertThat(contact.at("/contact/name").asText()).isEqualTo("Aino Virtanen");
            assertThat(contact.at("/contact/phone_e164").asText()).isEqualTo("+358400001001");
            assertThat(contact.at("/contact/email").asText()).isEqualTo("aino@example.fi");
            assertThat(contact.at("/place/location_id").asText()).isEqualTo(turku.toString());
            assertThat(contact.at("/place/post_code").asText()).isEqualTo("20100");
            assertThat(contact.at("/language").asText()).isEqualTo("sv");
            assertThat(contact.at("/attributes/form_version").asInt()).isEqualTo(2);
            assertThat(contact.at("/attributes/form_fill_seconds").asInt()).isEqualTo(48);
            assertThat(contact.at("/answers").properties())
                    .extracting(
                            answer -> answer.getKey() + "=" + answer.getValue().asText())
                    .containsExactlyInAnyOrder("topic=new", "size=12,5", "extras=a, b");
            assertThat(contact.at("/message").asText())
                    .isEqualTo("Hej!\nAihe: Uusi\nKoko: 12,5\nLisäksi: Nouto, Asennus");
            assertThat(contact.at("/consent/contact").asBoolean()).isTrue();
            assertThat(contact.at("/consent/marketing").asBoolean(true)).isFalse();
            assertThat(contact.at("/consent/evidence").asText())
                    .isEqualTo("terms=true; version 2; sv; Jag godkänner [villkoren](https://www.example.fi/villkor).\n"
                            + "news=false; version 2; sv; Nyheter får skickas.");
        }
    }

    @Test
    void theVersionThatWasShownIsTheOneThatWasAnswered() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            QuoteForm.publish(company, line, Definitions.with("fields[14].label.fi", "\"Toiset sanat\""));

            QuoteForm.script(line, QuoteForm.filled(OwnFields.VERSION, "1", "news", "true"));

            JsonNode contact = only(company);
            assertThat(contact.at("/attributes/form_version").asInt()).isEqualTo(1);
            assertThat(contact.at("/consent/evidence").asText())
                    .contains("news=true; version 1; fi; Saa lähettää uutisia.");
            assertThat(QuoteForm.script(line, QuoteForm.filled(OwnFields.VERSION, "7"))
                            .statusCode())
                    .as("a version there never was is today's")
                    .isEqualTo(202);
        }
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorKept() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            assertThat(QuoteForm.script(line, QuoteForm.filled("reg", "ABC-123"))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(only(company).at("/answers").has("reg")).isFalse();
            assertThat(only(company).at("/message").asText()).doesNotContain("ABC-123");
            HttpResponse<String> shown =
                    QuoteForm.script(line, "name", "A", "topic", "repair", "phone", "0400001001", "terms", "true");
            assertThat(shown.statusCode()).isEqualTo(422);
            assertThat(JsonPath.from(shown.body()).getList("errors.field")).containsExactly("reg");
        }
    }

    @Test
    void pressingTheButtonTwiceIsOneContactAndAnotherMessageIsAnother() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            String[] fields = QuoteForm.filled(OwnFields.SECONDS, "10", "message", "Yksi");

            List<String> ids = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(at -> JsonPath.from(QuoteForm.script(line, changed(fields, "10", "1" + at))
                                    .body())
                            .getString("contactId"))
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(1);
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
            assertThat(JsonPath.from(QuoteForm.script(line, changed(fields, "Yksi", "Kaksi"))
                                    .body())
                            .getString("contactId"))
                    .isNotEqualTo(ids.getFirst());
            assertThat(stored.contacts(company.tenantId)).hasSize(2);
        }
    }

    @Test
    void whatDoesNotFitIsNamedInTheVisitorsLanguage() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            HttpResponse<String> answer = QuoteForm.script(
                    line,
                    QuoteForm.filled(
                            OwnFields.LANGUAGE,
                            "sv",
                            "place",
                            UUID.randomUUID().toString(),
                            "size",
                            "stor",
                            "post_code",
                            "?",
                            "call",
                            "slot"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(JsonPath.from(answer.body()).getList("errors.field"))
                    .containsExactly("place", "post_code", "size", "call");
            assertThat(JsonPath.from(answer.body()).getString("errors[2].detail"))
                    .isEqualTo("Ange ett tal, till exempel 12,5.");
            HttpResponse<String> number =
                    QuoteForm.script(line, "name", "A", "topic", "new", "phone", "soita", "terms", "1");
            assertThat(JsonPath.from(number.body()).getList("errors.field")).containsExactly("phone");
            HttpResponse<String> nobody = QuoteForm.script(line, "name", "A", "topic", "new", "terms", "1");
            assertThat(JsonPath.from(nobody.body()).getString("errors[0].detail"))
                    .startsWith("Anna puhelinnumero tai");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void jsonIsReadByTheSameKeys() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            HttpResponse<String> answer = Web.post(line.path(), """
                    {"submissionId": "0c9a4c5e-1111-4222-8333-000000000009", "fields": {"name": "Aino", "topic": "new",
                      "phone": "0400001001", "extras": ["a", "b"]},
                     "consents": [{"key": "terms", "value": true}], "meta": {"campaign": "autumn"}}""", "Content-Type", "application/json");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(only(company).at("/answers/extras").asText()).isEqualTo("a, b");
            assertThat(only(company).at("/attributes/campaign").asText()).isEqualTo("autumn");
        }
    }

    @Test
    void aWishedTimeIsKeptAsInstants() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            String body = QuoteForm.encoded(
                    QuoteForm.filled("call", "slot", "call_from", "2026-11-23T10:00", "call_to", "2026-11-23T11:00"));

            HttpResponse<String> answer =
                    Web.form(line.path(), body, "Accept", "application/json", "X-Received-At", "2026-11-20T09:00:00Z");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonNode attributes = only(company).at("/attributes");
            assertThat(Instant.parse(attributes.path("callback_from").asText())).isEqualTo("2026-11-23T08:00:00Z");
            assertThat(Instant.parse(attributes.path("callback_to").asText())).isEqualTo("2026-11-23T09:00:00Z");
            assertThat(only(company).at("/message").asText())
                    .contains("Soittoaika: 2026-11-23 10:00 – 2026-11-23 11:00");
        }
    }

    private static String[] changed(String[] fields, String value, String other) {
        return Arrays.stream(fields)
                .map(field -> field.equals(value) ? other : field)
                .toArray(String[]::new);
    }

    private JsonNode only(Company company) {
        List<Stored.Contact> contacts = stored.contacts(company.tenantId);
        assertThat(contacts).isNotEmpty();
        return contacts.getFirst().normalised();
    }
}
