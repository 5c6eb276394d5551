package io.koppi.intake.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Samples;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class TryIT {
    private static final String BODY = "{\"who\": \"Aino\", \"tel\": \"0400001001\"}";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    Samples samples;

    @Test
    void aDraftIsTriedAndNothingIsKept() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", "{\"secrets\": [\"k\"], \"webhook\": {\"preset\": \"zapier\"}}");
            Map<String, Object> draft = Map.of("webhook", Map.of("expression", "{\"name\": who, \"phone\": tel}"));

            tried(company, line, Map.of("body", BODY, "settings", draft))
                    .statusCode(200)
                    .body("contacts.contact.name", contains("Aino"))
                    .body("contacts.contact.phone_e164", contains("+358400001001"))
                    .body("contacts.source", contains("webhook.generic"))
                    .body("problems", empty());
            // The stored preset was not touched.
            tried(company, line, Map.of("body", BODY)).body("contacts.source", contains("zapier"));
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
        }
    }

    @Test
    void whatKeepsAContactFromComingOutIsSaid() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", "{\"secrets\": [\"k\"]}");

            tried(company, line, Map.of("body", BODY, "settings", webhook("$uppercase(7)")))
                    .body("contacts", empty())
                    .body("problems.field", contains("webhook.expression"))
                    .body("problems.detail", hasItem(startsWith("At position ")));
            tried(company, line, Map.of("body", BODY, "settings", webhook("{")))
                    .body("problems.field", contains("webhook.expression"));
            tried(company, line, Map.of("body", BODY, "settings", webhook("{\"name\": who}")))
                    .body("problems.field", contains("phone", "email"));
            tried(company, line, Map.of("body", "nonsense")).body("problems", hasSize(1));
            tried(company, line, Map.of("body", BODY, "settings", webhook("[]")))
                    .body("problems", hasSize(1));
        }
    }

    @Test
    void mailsAndFormsAreTriedToo() throws Exception {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");
            Line form = company.channel("website-form", "{}");
            Line meta = company.channel("meta-lead-ads", "{\"secrets\": [\"k\"]}");
            String mail = new String(samples.body("p16-adf-email-plain-body"), StandardCharsets.UTF_8);

            tried(company, adf, Map.of("contentType", "message/rfc822", "body", mail))
                    .body("contacts", hasSize(1));
            tried(
                            company,
                            form,
                            Map.of("contentType", "application/x-www-form-urlencoded", "body", "puhelin=0400001001"))
                    .body("contacts.contact.phone_e164", contains("+358400001001"));
            tried(company, form, Map.of("contentType", "image/png", "body", "x"))
                    .body("problems", hasSize(1));
            String event = new String(samples.body("p02-meta-lead-single"), StandardCharsets.UTF_8);
            tried(company, meta, Map.of("body", event)).body("problems.detail", hasItem(startsWith("Announces 1")));
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void onlyTheChannelsAdminTries() {
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            Line line = own.channel("webhook", "{\"secrets\": [\"k\"]}");
            Line foreign = other.channel("webhook", "{\"secrets\": [\"k\"]}");
            String request = "{\"body\": \"{}\"}";
            RequestSpecification admin = own.member(true);
            RequestSpecification member = own.member(false);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(admin.get("/channels").statusCode()).isEqualTo(200));
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(member.get("/channels").jsonPath().getString("type"))
                                    .isEqualTo("urn:koppi:problem:forbidden"));

            admin.body(request).post("/channels/" + line.id() + "/try").then().statusCode(200);
            admin.body(request)
                    .post("/channels/" + foreign.id() + "/try")
                    .then()
                    .statusCode(404);
            admin.body(request)
                    .post("/channels/" + UUID.randomUUID() + "/try")
                    .then()
                    .statusCode(404);
            member.body(request).post("/channels/" + line.id() + "/try").then().statusCode(403);
            given().contentType("application/json")
                    .body(request)
                    .post("/channels/" + line.id() + "/try")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void aRequestThatIsTooLargeOrMisspeltIsRefused() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("webhook", "{\"secrets\": [\"k\"]}");

            tried(company, line, Map.of("body", "x".repeat(1024 * 1024 + 1))).statusCode(413);
            tried(company, line, Map.of("content", "{}")).statusCode(422);
            tried(company, line, Map.of("contentType", "text/plain")).statusCode(422);
            tried(company, line, Map.of("body", "{}", "settings", Map.of("webhok", Map.of())))
                    .statusCode(422);
        }
    }

    private static Map<String, Object> webhook(String expression) {
        return Map.of("webhook", Map.of("expression", expression));
    }

    private static ValidatableResponse tried(Company company, Line line, Map<String, Object> request) {
        return given().auth()
                .oauth2(Tokens.operator())
                .header("X-Koppi-Tenant", company.tenantId)
                .contentType("application/json")
                .body(request)
                .post("/channels/" + line.id() + "/try")
                .then();
    }
}
