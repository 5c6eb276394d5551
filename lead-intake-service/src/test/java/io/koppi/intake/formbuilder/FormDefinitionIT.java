package io.koppi.intake.formbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.RequestType;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FormDefinitionIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aDraftIsKeptAndPublishedUnderOneVersionAfterTheOther() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");
            RequestSpecification admin = admin(company);
            String form = "/channels/" + line.id() + "/form";

            JsonPath kept = admin.body(Definitions.QUOTE).put(form).jsonPath();
            assertThat(kept.<Object>get("draft"))
                    .isEqualTo(JsonPath.from(Definitions.QUOTE).get());
            assertThat(kept.getString("script"))
                    .isEqualTo("<script async src=\"http://localhost:8080" + line.path()
                            + "/embed.js\" data-language=\"fi\"></script>");
            admin.post(form + "/publish").then().statusCode(200).body("version", equalTo(1));

            JsonPath published = admin.get(form).jsonPath();
            assertThat(published.<Object>get("draft")).isNull();
            assertThat(published.<Object>get("published.definition"))
                    .isEqualTo(JsonPath.from(Definitions.QUOTE).get());
            assertThat(published.getString("published.publishedBy")).isEqualTo("Jäsen");
            admin.body(Definitions.QUOTE).put(form).then().statusCode(200);
            admin.post(form + "/publish").then().statusCode(409);
            String changed = Definitions.with("title.fi", "\"Uusi otsikko\"");
            admin.body(changed).put(form).then().statusCode(200);
            admin.post(form + "/publish").then().statusCode(200).body("version", equalTo(2));

            JsonPath versions = admin.get(form + "/versions").jsonPath();
            assertThat(versions.getList("items.version")).containsExactly(2, 1);
            assertThat(versions.getList("items.definition")).containsOnlyNulls();
            assertThat(admin.get(form + "/versions/1").jsonPath().getString("definition.title.fi"))
                    .isEqualTo("Pyydä tarjous");
            admin.get(form + "/versions/3").then().statusCode(404);
        }
    }

    @Test
    void withoutADraftThereIsNothingToPublish() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");
            String form = "/channels/" + line.id() + "/form";

            company.operator()
                    .get(form)
                    .then()
                    .statusCode(200)
                    .body("draft", nullValue())
                    .body("published", nullValue())
                    .body("hostedUrl", equalTo("http://localhost:8080" + line.path()));
            company.operator()
                    .post(form + "/publish")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:nothing-to-publish"));
        }
    }

    @Test
    void ofSeveralWhoPublishAtOnceOneDoes() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");
            String form = "/channels/" + line.id() + "/form";
            company.operator().body(Definitions.QUOTE).put(form).then().statusCode(200);

            List<Integer> statuses = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(at -> company.operator().post(form + "/publish").statusCode())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsKept() {
        try (Company company = new Company(brokers)) {
            UUID id = company.channel("website-form", "{}").id();
            String form = "/channels/" + id + "/form";

            refused(
                    company,
                    form,
                    Definitions.with("fields[2].showWhen.field", "\"nobody\""),
                    "fields[2].showWhen.field");
            refused(company, form, Definitions.with("requestType", "\"quote\""), "requestType");
            refused(company, form, Definitions.with("colour", "\"red\""), "colour");
            refused(company, form, Definitions.with("fields[0].lable", "{}"), "fields[0].lable");
            company.operator().get(form).then().statusCode(200).body("draft", nullValue());

            company.peer.publish(
                    Topics.DIRECTORY,
                    new RequestType(
                            company.tenantId, UUID.randomUUID(), 1, "quote", Map.of("fi", "T"), "shotgun", true));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> company.operator()
                            .body(Definitions.with("requestType", "\"quote\""))
                            .put(form)
                            .then()
                            .statusCode(200));
        }
    }

    @Test
    void aDraftMayLackTextsAndIsNotPublishedBeforeItHasThem() {
        try (Company company = new Company(brokers)) {
            String form = "/channels/" + company.channel("website-form", "{}").id() + "/form";
            String half = Definitions.with("languages", "[\"fi\", \"sv\", \"en\"]");

            company.operator()
                    .body(half)
                    .put(form)
                    .then()
                    .statusCode(200)
                    .body("draft.languages", contains("fi", "sv", "en"));
            company.operator()
                    .post(form + "/publish")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItems("title.en", "fields[0].label.en"));
        }
    }

    @Test
    void aCaptchaWithoutItsSecretIsNotPublished() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");
            String form = "/channels/" + line.id() + "/form";
            String guarded = Definitions.with("captcha", "{\"provider\": \"turnstile\", \"siteKey\": \"0x4AAA\"}");
            company.operator().body(guarded).put(form).then().statusCode(200);

            company.operator().post(form + "/publish").then().statusCode(422).body("errors.field", contains("captcha"));
            Response configured = company.operator()
                    .body("{\"captchaSecret\": \"quite-secret\"}")
                    .put("/channels/" + line.id() + "/settings");
            configured.then().statusCode(200);
            assertThat(configured.asString()).doesNotContain("quite-secret");
            company.operator().post(form + "/publish").then().statusCode(200);
            assertThat(company.operator().get(form).asString()).doesNotContain("quite-secret");
        }
    }

    private static RequestSpecification admin(Company company) {
        RequestSpecification admin = company.member(true);
        await().atMost(Company.SOON)
                .untilAsserted(
                        () -> assertThat(admin.get("/channels").statusCode()).isEqualTo(200));
        return admin;
    }

    private static void refused(Company company, String form, String definition, String field) {
        company.operator()
                .body(definition)
                .put(form)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }
}
