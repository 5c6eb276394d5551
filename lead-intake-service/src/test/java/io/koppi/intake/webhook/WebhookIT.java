package io.koppi.intake.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.Stored.Contact;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class WebhookIT {
    private static final String BODY = "{\"who\": \"Aino\", \"tel\": \"0400001001\"}";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aDeliveryItsMappingCannotReadIsKeptAndUnderstoodOnceTheMappingIsMended() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", settings("{\\\"name\\\": $uppercase(7)}"));

            HttpResponse<String> answer = Web.post(
                    line.path() + "?source=fair&key=k", BODY, "Content-Type", "application/json", "X-Api-Key", "k");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Contact failed = stored.contacts(company.tenantId).getFirst();
            assertThat(failed.state()).isEqualTo("failed");
            assertThat(failed.reason()).isEqualTo("mapping-failed");

            String mended = "{\\\"name\\\": who, \\\"phone\\\": tel, \\\"source\\\": $query.source,"
                    + " \\\"attributes\\\": {\\\"key\\\": $query.key}}";
            company.configure(Tokens.operator(), line.id(), settings(mended))
                    .then()
                    .statusCode(200);
            given().auth()
                    .oauth2(Tokens.operator())
                    .header("X-Koppi-Tenant", company.tenantId)
                    .post("/contacts/failed/" + failed.id() + "/replay")
                    .then()
                    .statusCode(200);

            Contact understood = stored.contacts(company.tenantId).getFirst();
            assertThat(understood.state()).isEqualTo("processed");
            assertThat(understood.normalised().path("source").asText()).isEqualTo("fair");
            assertThat(understood.normalised().path("contact").path("name").asText())
                    .isEqualTo("Aino");
            // A parameter that carried the key was not kept.
            assertThat(understood.normalised().path("attributes").has("key")).isFalse();
        }
    }

    @Test
    void hostileExpressionsEndAndTheNextDeliveryIsServed() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", settings("( $f := function($x) { $f($x + 1) }; $f(0) )"));

            assertThat(post(line, BODY).statusCode()).isEqualTo(200);
            assertThat(stored.contacts(company.tenantId).getFirst().reason()).isEqualTo("mapping-out-of-bounds");

            company.configure(Tokens.operator(), line.id(), settings("tel"))
                    .then()
                    .statusCode(200);
            assertThat(post(line, BODY.replace("}", ", \"n\": 2}")).statusCode())
                    .isEqualTo(200);
            company.configure(Tokens.operator(), line.id(), settings("[]"))
                    .then()
                    .statusCode(200);
            assertThat(JsonPath.from(post(line, "{}").body()).getList("contacts"))
                    .isEmpty();
            assertThat(stored.contacts(company.tenantId))
                    .extracting(Contact::reason)
                    .containsExactly("mapping-out-of-bounds", "mapping-not-an-object");
        }
    }

    @Test
    void fieldsNobodyNamedAreReadByTheirUsualNamesAndTheRestIsKeptAsQuestions() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", "{\"secrets\": [\"k\"]}");
            String body = """
                    --b
                    Content-Disposition: form-data; name="puhelin"

                    0400001001
                    --b
                    Content-Disposition: form-data; name="talo[koko]"

                    120
                    --b
                    Content-Disposition: form-data; name="kuva"; filename="a.png"
                    Content-Type: image/png

                    xyz
                    --b--
                    """.replace("\n", "\r\n");

            HttpResponse<String> answer = Web.post(
                    line.path(), body, "Content-Type", "multipart/form-data; boundary=b", "Authorization", "Bearer k");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Contact contact = stored.contacts(company.tenantId).getFirst();
            assertThat(contact.normalised().path("contact").path("phone_e164").asText())
                    .isEqualTo("+358400001001");
            assertThat(contact.normalised().path("message").asText()).isEqualTo("talo.koko: 120");
            assertThat(contact.normalised().path("answers").path("talo.koko").asText())
                    .isEqualTo("120");
            assertThat(stored.rows("attachment", company.tenantId)).isEqualTo(1);
            assertThat(contact.externalId()).startsWith("sha256:");
        }
    }

    @Test
    void whoProvesNothingIsRefusedAndSoIsWhatIsNoTree() {
        try (Company company = new Company(brokers)) {
            Line key = company.channel("webhook", "{\"secrets\": [\"k\"]}");
            Line signed = company.channel(
                    "webhook", "{\"secrets\": [\"test-secret\"], \"webhook\": {\"preset\": \"webflow\"}}");

            refused(Web.post(key.path(), BODY, "Content-Type", "application/json"), 401, "not-authentic");
            refused(Web.post(key.path() + "?token=k", BODY, "Content-Type", "application/json"), 401, "not-authentic");
            refused(webflow(signed, "2026-11-20T09:00:00Z", "{ }"), 401, "not-authentic");
            refused(webflow(signed, "2026-11-20T09:05:01Z", "{}"), 401, "not-authentic");
            assertThat(webflow(signed, "2026-11-20T09:05:00Z", "{}").statusCode())
                    .isEqualTo(200);
            refused(post(key, "{\"a\":"), 400, "unreadable");
            refused(post(key, "{\"a\":".repeat(60) + "1" + "}".repeat(60)), 400, "unreadable");
            refused(post(key, "[" + "{},".repeat(500) + "{}]"), 400, "unreadable");
            refused(Web.post(key.path(), "<a/>", "Content-Type", "text/xml", "X-Api-Key", "k"), 415, "media-type");
            byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
            assertThat(Web.post(key.path(), tooLarge, "Content-Type", "application/json", "X-Api-Key", "k")
                            .statusCode())
                    .isEqualTo(413);
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
        }
    }

    @Test
    void settingsThatNoDoorCouldWorkByAreNamed() {
        try (Company company = new Company(brokers)) {
            UUID id = company.channel("webhook", "{}").id();

            refused(company, id, "{\"expression\": \"{\\\"name\\\": a b}\"}", "webhook.expression", "position 12");
            refused(company, id, "{\"preset\": \"gravy\"}", "webhook.preset", "gravity");
            refused(company, id, "{\"proof\": \"trust\"}", "webhook.proof", "typeform");
            refused(company, id, "{\"keyHeader\": \"a b\"}", "webhook.keyHeader", "header");
            refused(company, id, "{\"preset\": \"cf7\", \"expression\": \"$\"}", "webhook.expression", "not both");
            assertThat(state(company, id, "{\"webhook\": {\"preset\": \"zillow\"}}"))
                    .isEqualTo("ready");
            assertThat(state(company, id, "{\"webhook\": {\"preset\": \"cf7\"}}"))
                    .isEqualTo("needs-secret");
            assertThat(state(company, id, "{\"secrets\": [\"k\"]}")).isEqualTo("ready");
        }
    }

    private static String state(Company company, UUID channel, String settings) {
        return company.configure(Tokens.operator(), channel, settings)
                .jsonPath()
                .getString("state");
    }

    private static void refused(Company company, UUID channel, String webhook, String field, String detail) {
        company.configure(Tokens.operator(), channel, "{\"webhook\": " + webhook + "}")
                .then()
                .statusCode(422)
                .body("errors.field", contains(field))
                .body("errors.detail", contains(containsString(detail)));
    }

    /** The signature is that of the body {@code {}} at nine o'clock. */
    private static HttpResponse<String> webflow(Line line, String arrivedAt, String body) {
        List<String> headers = List.of(
                "Content-Type",
                "application/json",
                "x-webflow-timestamp",
                "1795165200000",
                "x-webflow-signature",
                "25d08778de5ac7743ed4bb8681d2ebc01214c08f0a9e857dcea8c0482addd7b6",
                "X-Received-At",
                arrivedAt);
        return Web.post(line.path(), body, headers.toArray(String[]::new));
    }

    private static HttpResponse<String> post(Line line, String body) {
        return Web.post(line.path(), body, "Content-Type", "application/json", "X-Api-Key", "k");
    }

    private static String settings(String expression) {
        return "{\"secrets\": [\"k\"], \"webhook\": {\"expression\": \"" + expression + "\"}}";
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("urn:koppi:problem:" + code);
    }
}
