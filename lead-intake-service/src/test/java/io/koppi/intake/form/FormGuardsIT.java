package io.koppi.intake.form;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What keeps robots out, and nobody else. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FormGuardsIT {
    private static final String TURNSTILE =
            Definitions.with("captcha", "{\"provider\": \"turnstile\", \"siteKey\": \"0x4AAA\"}");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void robotsAreAnsweredLikePeopleAndNothingOfTheirsIsKept() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            String now = Long.toString(System.currentTimeMillis());

            for (String[] trap : List.of(
                    new String[] {OwnFields.HONEYPOT, "http://x"},
                    new String[] {OwnFields.SECONDS, "1"},
                    new String[] {OwnFields.SHOWN, now})) {
                HttpResponse<String> answer = QuoteForm.script(line, QuoteForm.filled(trap));
                assertThat(answer.statusCode()).isEqualTo(202);
                assertThat(JsonPath.from(answer.body()).getString("reference")).startsWith("K-");
            }
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(QuoteForm.script(line, QuoteForm.filled(OwnFields.SECONDS, "2"))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    @Test
    void oneAddressMaySendOneFormTwentyTimes() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            String sender = "2001:db8:" + Integer.toHexString((int) (System.nanoTime() & 0xFFFF)) + ":1:2:3:4:";
            for (int at = 0; at < 20; at++) {
                assertThat(from(line, sender + at, "application/json").statusCode())
                        .isEqualTo(422);
            }

            HttpResponse<String> page = from(line, sender + "ffff", "text/html");
            HttpResponse<String> problem = from(line, sender + "ffff", "application/json");

            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(Jsoup.parse(page.body()).expectFirst(".summary").text()).contains("Yritä uudelleen");
            assertThat(Jsoup.parse(page.body()).expectFirst("#f-name").val()).isEqualTo("Aino");
            assertThat(problem.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            problem.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 600);
            assertThat(JsonPath.from(problem.body()).getString("type"))
                    .isEqualTo("urn:koppi:problem:too-many-requests");
            assertThat(from(line, "203.0.113.9", "application/json").statusCode())
                    .isEqualTo(422);
            Line other = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            assertThat(from(other, sender + "1", "application/json").statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aWebSitesOwnServerMaySendAsMuchAsItLikes() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");

            for (int at = 0; at < 25; at++) {
                assertThat(Web.form(line.path(), "puhelin=0400001" + (100 + at)).statusCode())
                        .isEqualTo(303);
            }
        }
    }

    @Test
    void whoPassedTheCaptchaIsTakenAndMarked() {
        try (Company company = new Company(brokers)) {
            Line line = guarded(company, TURNSTILE);
            String token = says(okJson("{\"success\": true}"), "/turnstile");

            HttpResponse<String> answer = QuoteForm.script(line, QuoteForm.filled("cf-turnstile-response", token));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(botCheck(company)).isEqualTo("turnstile");
            GraphStub.client()
                    .verifyThat(
                            1,
                            postRequestedFor(urlPathEqualTo("/turnstile"))
                                    .withRequestBody(containing("secret=quite-secret"))
                                    .withRequestBody(containing("response=" + token))
                                    .withRequestBody(containing("idempotency_key=")));
        }
    }

    @Test
    void whoPressesTwiceIsAskedAboutOnce() {
        try (Company company = new Company(brokers)) {
            Line line = guarded(company, TURNSTILE);
            String token = says(okJson("{\"success\": true}"), "/turnstile");
            String[] fields = QuoteForm.filled("cf-turnstile-response", token);

            assertThat(QuoteForm.script(line, fields).statusCode()).isEqualTo(202);
            assertThat(JsonPath.from(QuoteForm.script(line, fields).body()).getBoolean("duplicate"))
                    .isTrue();
            GraphStub.client()
                    .verifyThat(
                            1, postRequestedFor(urlPathEqualTo("/turnstile")).withRequestBody(containing(token)));
        }
    }

    @Test
    void whoDidNotPassHearsItInWords() {
        try (Company company = new Company(brokers)) {
            Line line = guarded(
                    company,
                    Definitions.with("captcha", "{\"provider\": \"hcaptcha\", \"siteKey\": \"10000000-ffff\"}"));
            String token =
                    says(okJson("{\"success\": false, \"error-codes\": [\"invalid-input-response\"]}"), "/hcaptcha");

            HttpResponse<String> refused = QuoteForm.script(line, QuoteForm.filled("h-captcha-response", token));
            HttpResponse<String> none = QuoteForm.browser(line, QuoteForm.filled());

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(JsonPath.from(refused.body()).getString("errors[0].field"))
                    .isEqualTo("captcha");
            assertThat(JsonPath.from(refused.body()).getString("errors[0].detail"))
                    .startsWith("Vahvista, ettet ole robotti");
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(none.body())
                            .expectFirst("#f-captcha .h-captcha")
                            .attr("data-sitekey"))
                    .isEqualTo("10000000-ffff");
            assertThat(none.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self' https://hcaptcha.com https://*.hcaptcha.com;");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyOut() {
        for (ResponseDefinitionBuilder away : List.of(
                aResponse().withStatus(503),
                okJson("{\"success\": true}").withFixedDelay(4_000),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                okJson("nonsense"),
                okJson("{\"success\": false, \"error-codes\": [\"invalid-input-secret\"]}"))) {
            try (Company company = new Company(brokers)) {
                Line line = guarded(company, TURNSTILE);
                String token = says(away, "/turnstile");

                assertThat(QuoteForm.script(line, QuoteForm.filled("cf-turnstile-response", token))
                                .statusCode())
                        .isEqualTo(202);
                assertThat(botCheck(company)).isEqualTo("unverified");
            }
        }
    }

    private static Line guarded(Company company, String definition) {
        return QuoteForm.publish(company, "{\"captchaSecret\": \"quite-secret\"}", definition);
    }

    /** A token of its own for each test, about which the provider says this. */
    private static String says(ResponseDefinitionBuilder answer, String path) {
        String token = "token-" + UUID.randomUUID();
        GraphStub.client()
                .register(post(urlPathEqualTo(path))
                        .withRequestBody(containing("response=" + token))
                        .willReturn(answer));
        return token;
    }

    private String botCheck(Company company) {
        return stored.contacts(company.tenantId)
                .getFirst()
                .normalised()
                .at("/attributes/bot_check")
                .asText();
    }

    private static HttpResponse<String> from(Line line, String address, String accept) {
        return Web.form(line.path(), "name=Aino", "X-Forwarded-For", address, "Accept", accept);
    }
}
