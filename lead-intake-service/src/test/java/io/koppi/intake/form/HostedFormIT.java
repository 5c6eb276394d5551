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
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page itself, as it comes without a script. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class HostedFormIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void thePageAsksEverythingInItsLanguage() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            Document page = page(line, "?language=sv");

            assertThat(page.expectFirst("html").attr("lang")).isEqualTo("sv");
            assertThat(page.title()).isEqualTo("Begär offert");
            assertThat(page.select("form [data-key]").eachAttr("data-key"))
                    .containsExactlyElementsOf(Definitions.quote().fields().stream()
                            .map(question -> question.key())
                            .toList());
            assertThat(page.expectFirst("label[for=f-phone]").text()).isEqualTo("Telefon (frivilligt)");
            assertThat(page.expectFirst("#f-name").hasAttr("required")).isTrue();
            assertThat(page.expectFirst("#f-reg").hasAttr("required"))
                    .as("may be hidden")
                    .isFalse();
            assertThat(page.expectFirst("[data-key=reg]").attr("data-is")).isEqualTo("[\"repair\"]");
            assertThat(page.expectFirst("[data-key=terms] a").attr("href")).isEqualTo("https://www.example.fi/villkor");
            assertThat(page.expectFirst("button").text()).isEqualTo("Skicka");
            assertThat(page.select("nav a").eachAttr("href")).containsExactly("?language=fi");
            assertThat(page(line, "?language=de").expectFirst("html").attr("lang"))
                    .isEqualTo("fi");
        }
    }

    @Test
    void placesAreTheOpenOnesByCity() {
        try (Company company = new Company(brokers)) {
            company.location("Turku");
            UUID helsinki = company.location("Helsinki");
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(
                                    page(line, "").select("#f-place optgroup").eachAttr("label"))
                            .containsExactly("Helsinki", "Turku"));
            assertThat(page(line, "")
                            .expectFirst("optgroup[label=Helsinki] option")
                            .attr("value"))
                    .isEqualTo(helsinki.toString());
        }
    }

    @Test
    void nothingIsWrittenIntoThePageThatCouldRun() {
        try (Company company = new Company(brokers)) {
            String evil = Definitions.with("title.fi", "\"<script>alert(1)</script>\"");
            Line line = QuoteForm.publish(company, "{\"allowedOrigins\": [\"https://www.example.fi\"]}", evil);

            HttpResponse<String> got = Web.get(line.path());
            HttpResponse<String> back = QuoteForm.browser(line, "name", "\"><script>alert(2)</script>");

            assertThat(back.statusCode()).isEqualTo(422);
            for (HttpResponse<String> page : List.of(got, back)) {
                assertThat(page.body())
                        .doesNotContain("<script>alert")
                        .doesNotContain("style=")
                        .doesNotContain("<style");
                assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "base-uri 'none'")
                        .contains("frame-ancestors 'self' https://www.example.fi")
                        .doesNotContain("unsafe");
                assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            }
            Document page = Jsoup.parse(got.body());
            for (String file : List.of(
                    page.expectFirst("link").attr("href"),
                    page.expectFirst("script").attr("src"))) {
                HttpResponse<String> loaded = Web.get(file);
                assertThat(loaded.statusCode()).as(file).isEqualTo(200);
                assertThat(loaded.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
            }
            assertThat(Web.get(page.expectFirst("link").attr("href")).body())
                    .startsWith(":root,:host{--accent:#1f6f5c;--on-accent:#ffffff}");
            assertThat(Web.get("/f/files/form.css?accent=red%3B%7D").statusCode())
                    .isEqualTo(404);
            assertThat(Web.get("/f/files/form.css?accent=red").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            Document first = page(line, "?language=sv");
            String submission = first.expectFirst("[name=_submission]").val();

            HttpResponse<String> answer = QuoteForm.browser(
                    line,
                    OwnFields.LANGUAGE,
                    "sv",
                    OwnFields.SUBMISSION,
                    submission,
                    "name",
                    "Aino & Co",
                    "topic",
                    "repair",
                    "extras",
                    "b",
                    "email",
                    "aino@",
                    "message",
                    "Rivi 1\r\n<rivi 2>");

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".summary li a").eachAttr("href")).containsExactly("#f-reg", "#f-email", "#f-terms");
            assertThat(page.expectFirst("#e-reg").text()).isEqualTo("Fyll i den här uppgiften.");
            assertThat(page.expectFirst("#e-name").hasAttr("hidden")).isTrue();
            assertThat(page.expectFirst("#f-email").val()).isEqualTo("aino@");
            assertThat(page.expectFirst("#f-email").attr("aria-invalid")).isEqualTo("true");
            assertThat(page.expectFirst("#f-name").val()).isEqualTo("Aino & Co");
            assertThat(page.select("[name=topic][checked]").val()).isEqualTo("repair");
            assertThat(page.select("[name=extras][checked]").val()).isEqualTo("b");
            assertThat(page.expectFirst("#f-message").wholeText()).isEqualTo("Rivi 1\n<rivi 2>");
            assertThat(page.expectFirst("[name=_submission]").val()).isEqualTo(submission);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void whoSentItIsThankedInTheFormsWords() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            HttpResponse<String> answer = QuoteForm.browser(line, QuoteForm.filled(OwnFields.LANGUAGE, "sv"));

            assertThat(answer.statusCode()).isEqualTo(303);
            String next = answer.headers().firstValue("Location").orElseThrow();
            Document thanks =
                    Jsoup.parse(Web.get(next.substring(next.indexOf("/f/"))).body());
            assertThat(thanks.expectFirst(".intro").text()).isEqualTo("Vi återkommer snart.");
            assertThat(thanks.expectFirst(".reference strong").text()).matches("K-[0-9A-F]{6}");
        }
    }

    @Test
    void aPreviewIsThePageAndSendsNothing() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");
            String path = "/channels/" + line.id() + "/form/preview?language=sv";

            Document page = Jsoup.parse(
                    company.operator().body(Definitions.QUOTE).post(path).asString());

            assertThat(page.expectFirst("h1").text()).isEqualTo("Begär offert");
            assertThat(page.expectFirst("button").hasAttr("disabled")).isTrue();
            assertThat(page.expectFirst("form").hasAttr("action")).isFalse();
            company.operator()
                    .body(Definitions.with("fields", "[]"))
                    .post(path)
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void withoutAFormThereIsNoPageAndTheAddressStaysADoor() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("website-form", "{}");

            assertThat(Web.get(line.path()).statusCode()).isEqualTo(404);
            assertThat(Web.get(line.path() + "?language=sv").body()).contains("Det här formuläret finns inte");
            assertThat(Web.get("/f/nobodyishere").statusCode()).isEqualTo(404);
            assertThat(Web.get(line.path() + "/embed.js").statusCode()).isEqualTo(404);
            assertThat(Web.form(line.path(), "puhelin=0400001001&nimi=Aino").statusCode())
                    .isEqualTo(303);
            JsonNode contact = stored.contacts(company.tenantId).getFirst().normalised();
            assertThat(contact.at("/contact/name").asText()).isEqualTo("Aino");
        }
    }

    private static Document page(Line line, String query) {
        HttpResponse<String> answer = Web.get(line.path() + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
