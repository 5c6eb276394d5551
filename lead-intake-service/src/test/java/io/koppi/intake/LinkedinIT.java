package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class LinkedinIT {
    private static final String SETTINGS = "{\"secrets\": [\"new\", \"old\"], \"pageTokens\": {\"*\": \"t\"}}";
    private static final String RESPONSE = """
            {"id": "%s", "testLead": true, "versionedLeadGenFormUrn": "urn:li:versionedLeadGenForm:(urn:li:leadGenForm:77, 2)",
             "formResponse": {"answers": [
              {"questionId": 1, "answerDetails": {"textQuestionAnswer": {"answer": "aino@example.fi"}}},
              {"questionId": 2, "answerDetails": {"multipleChoiceAnswer": {"options": [5, 6]}}}]}}""";
    private static final String FORM = """
            {"id": 77, "hiddenFields": [{"name": "utm_source", "value": "spring"}], "content": {"questions": [
              {"questionId": 1, "name": "E-mail", "predefinedField": "EMAIL"},
              {"questionId": 2, "name": "Which trucks?", "questionDetails": {"multipleChoiceQuestionDetails": {"options": [
                {"id": 5, "text": {"localized": {"en_US": "Small"}}}, {"id": 6, "text": {"localized": {"en_US": "Large"}}}]}}}]}}""";
    private static final String CIRCUIT = "fetch-linkedin-lead-forms";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    CircuitBreakerMaintenance circuits;

    @Test
    void aLeadAnnouncedTwiceIsOneContactLabelledByItsForm() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            String id = UUID.randomUUID() + "-4";
            answer("leadFormResponses/" + id, okJson(RESPONSE.formatted(id)));
            answer("leadForms/77", okJson(FORM));

            assertThat(post(linkedin, notice(id, "CREATED"), "old").statusCode())
                    .isEqualTo(200);
            assertThat(post(linkedin, notice(id, "CREATED"), "new").statusCode())
                    .isEqualTo(200);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .singleElement()
                            .satisfies(contact -> {
                                assertThat(contact.state()).isEqualTo("processed");
                                assertThat(contact.normalised().path("message").asText())
                                        .isEqualTo("Which trucks?: Small, Large");
                                assertThat(contact.normalised().path("test").asBoolean())
                                        .isTrue();
                                assertThat(contact.normalised()
                                                .path("attributes")
                                                .path("hidden_utm_source")
                                                .asText())
                                        .isEqualTo("spring");
                            }));
            assertThat(company.counts(linkedin).getInt("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotSignedByUsIsStoredNowhereAndCounted() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            String notice = notice("a-1", "CREATED");

            assertThat(post(linkedin, notice, "wrong").statusCode()).isEqualTo(401);
            assertThat(Web.post(linkedin.path(), notice).statusCode()).isEqualTo(401);
            assertThat(Web.post(linkedin.path(), notice, "X-LI-Signature", Signed.hex("new", notice))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(post(linkedin, "{", "new").statusCode()).isEqualTo(400);
            assertThat(post(linkedin, notice("../me", "CREATED"), "new").statusCode())
                    .isEqualTo(400);
            assertThat(post(linkedin, "{\"type\": \"OTHER\"}", "new").statusCode())
                    .isEqualTo(200);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
            assertThat(Web.get("/q/metrics").body())
                    .containsPattern("intake_refused_total\\{channel=\"" + linkedin.id()
                            + "\",reason=\"not-authentic\"[^}]*} [1-9]");
        }
    }

    @Test
    void aWishToBeForgottenIsCountedAndMakesNoContact() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);

            assertThat(post(linkedin, notice("a-1", "DELETED"), "new").statusCode())
                    .isEqualTo(200);

            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(Web.get("/q/metrics").body())
                    .containsPattern("intake_erasures_asked_total\\{channel=\"" + linkedin.id() + "\"[^}]*} 1");
        }
    }

    @Test
    void whoeverWishesSoIsForgottenAndALeadNotFetchedYetNeverIs() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            String known = UUID.randomUUID() + "-4";
            String waiting = UUID.randomUUID() + "-4";
            answer("leadFormResponses/" + known, okJson(RESPONSE.formatted(known)));
            answer("leadForms/77", okJson(FORM));
            answer("leadFormResponses/" + waiting, aResponse().withStatus(503));
            post(linkedin, notice(known, "CREATED"), "new");
            post(linkedin, notice(waiting, "CREATED"), "new");
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.counts(linkedin).getInt("processed"))
                            .isEqualTo(1));

            post(linkedin, notice(known, "DELETED"), "new");
            post(linkedin, notice(waiting, "DELETED"), "new");

            assertThat(stored.contacts(company.tenantId))
                    .allMatch(contact -> contact.normalised().at("/contact").isMissingNode());
            assertThat(company.counts(linkedin).getInt("failed")).isEqualTo(1);
            assertThat(company.counts(linkedin).getInt("waiting")).isZero();
            post(linkedin, notice(known, "CREATED"), "new");
            assertThat(company.counts(linkedin).getInt("duplicates")).isEqualTo(1);
            circuits.reset(CIRCUIT);
        }
    }

    @Test
    void nothingButAChallengeIsSigned() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            String code = UUID.randomUUID().toString();

            assertThat(Web.get(linkedin.path() + "?challengeCode=" + code).body())
                    .contains("\"" + code + "\"", "\"" + Signed.hex("new", code) + "\"");
            // Its answer would be the signature of a lead.
            assertThat(Web.get(linkedin.path() + "?challengeCode=hmacsha256=%7B%7D")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Web.get(linkedin.path()).statusCode()).isEqualTo(401);
            Line unready = company.channel("linkedin-lead-forms", "{}");
            assertThat(Web.get(unready.path() + "?challengeCode=" + code).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whatLinkedinRefusesOrNeverHadStandsInTheFailedTray() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            Line tokenless = company.channel("linkedin-lead-forms", "{\"secrets\": [\"new\"]}");
            answer("leadFormResponses/refused-1", aResponse().withStatus(403));
            answer("leadFormResponses/never-1", aResponse().withStatus(404));

            post(linkedin, notice("refused-1", "CREATED"), "new");
            post(linkedin, notice("never-1", "CREATED"), "new");
            post(tokenless, notice("tokenless-1", "CREATED"), "new");

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .extracting(Stored.Contact::reason)
                            .containsExactlyInAnyOrder(
                                    "linkedin-refused-403", "linkedin-unknown-lead", "no-access-token"));
        }
    }

    @Test
    void whileLinkedinIsAwayItIsLeftAloneAndItsLeadsWait() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            List<String> ids =
                    Stream.generate(() -> UUID.randomUUID() + "-1").limit(4).toList();
            answer("leadForms/77", okJson(FORM));
            ids.forEach(id -> answer("leadFormResponses/" + id, aResponse().withStatus(503)));

            ids.forEach(id -> post(linkedin, notice(id, "CREATED"), "new"));

            await().atMost(Company.SOON).until(() -> circuits.currentState(CIRCUIT) != CircuitBreakerState.CLOSED);
            ids.forEach(id -> answer("leadFormResponses/" + id, okJson(RESPONSE.formatted(id))));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .hasSize(ids.size())
                            .allSatisfy(contact -> assertThat(contact.state()).isEqualTo("processed")));
            assertThat(circuits.currentState(CIRCUIT)).isEqualTo(CircuitBreakerState.CLOSED);
        }
    }

    @Test
    void aLeadThatTakesTooLongIsAskedForAgain() {
        try (Company company = new Company(brokers)) {
            Line linkedin = company.channel("linkedin-lead-forms", SETTINGS);
            String id = UUID.randomUUID() + "-1";
            answer("leadForms/77", okJson(FORM));
            answer("leadFormResponses/" + id, okJson(RESPONSE.formatted(id)).withFixedDelay(4_000));

            assertThat(post(linkedin, notice(id, "CREATED"), "new").statusCode())
                    .isEqualTo(200);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(GraphStub.client()
                                    .find(getRequestedFor(urlPathEqualTo("/rest/leadFormResponses/" + id)))
                                    .size())
                            .isGreaterThan(1));
            answer("leadFormResponses/" + id, okJson(RESPONSE.formatted(id)));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .singleElement()
                            .satisfies(contact -> assertThat(contact.state()).isEqualTo("processed")));
        }
    }

    private static String notice(String id, String action) {
        return "{\"type\":\"LEAD_ACTION\",\"leadGenFormResponse\":\"urn:li:leadGenFormResponse:" + id
                + "\",\"owner\":{\"organization\":\"urn:li:organization:4\"},\"leadType\":\"COMPANY\",\"leadAction\":\""
                + action + "\",\"occurredAt\":1795164000}";
    }

    private static HttpResponse<String> post(Line linkedin, String body, String secret) {
        return Web.post(
                linkedin.path(),
                body,
                "Content-Type",
                "application/json",
                "X-LI-Signature",
                Signed.hex(secret, "hmacsha256=" + body));
    }

    private static void answer(String path, ResponseDefinitionBuilder answer) {
        GraphStub.client()
                .register(get(urlPathEqualTo("/rest/" + path))
                        .withHeader("Authorization", equalTo("Bearer t"))
                        .willReturn(answer));
    }
}
