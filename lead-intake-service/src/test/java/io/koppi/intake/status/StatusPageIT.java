package io.koppi.intake.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class StatusPageIT {
    private static final String FIELDS =
            "nimi=Aino+Asiakas&puhelin=0400001001&email=aino%40example.com&viesti=Salainen+toive"
                    + "&tuote=Keitti%C3%B6&request_type=quote";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*/s/[A-Za-z0-9_-]{43})\"");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void whatWasAskedIsToldAndNotByWhom() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            page.says("Quote request: Keittiö");

            HttpResponse<String> shown = page.get("");

            String id = page.lead().contactId().toString();
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .contains("<html lang=\"fi\">", "Tarjouspyyntö: Keittiö", "Pyyntösi on perillä")
                    .contains("K-" + id.substring(id.length() - 6).toUpperCase(Locale.ROOT))
                    .doesNotContain("Asiakas")
                    .doesNotContain("001001")
                    .doesNotContain("example.com")
                    .doesNotContain("Salainen");
            assertThat(header(shown, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(shown, "X-Robots-Tag")).contains("noindex");
            assertThat(header(shown, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(shown, "Content-Security-Policy"))
                    .contains(
                            "default-src 'none'", "script-src 'sha256-", "style-src 'sha256-", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(stored.rows("customer_word", company.tenantId)).isZero();
        }
    }

    @Test
    void theStateFollowsTheLead() {
        try (Company company = new Company(brokers)) {
            UUID turku = CustomersPage.location(company, "Turku");
            UUID ana = company.person("Ana Berg", false, Set.of(), Set.of(turku));
            CustomersPage page = CustomersPage.sent(company, turku, FIELDS);
            page.says("Your request has arrived");

            page.lead().opened(1);
            page.says("Your request is with the team of Turku.");
            page.lead().claimed(ana, 1, Instant.parse("2026-03-02T12:02:00Z"));
            page.says("Ana, Turku, took your request 2 March at 14:02.");
            assertThat(page.english()).doesNotContain("Berg").contains("call-now");
            page.lead().moved(ana, "new", "lost", Instant.parse("2026-03-02T13:00:00Z"));
            page.says("Your request has been dealt with.");

            assertThat(page.english())
                    .doesNotContain("call-now")
                    .doesNotContain("no-longer-needed")
                    .contains("data-ended=\"true\"");
            assertThat(page.get("?language=sv").body()).contains("Din förfrågan är avslutad.", "<html lang=\"sv\">");
        }
    }

    @Test
    void thePromiseKnowsTheHoursOfTheLocation() {
        try (Company company = new Company(brokers)) {
            UUID always = CustomersPage.location(company, "Turku", DayOfWeek.values());
            UUID untold = CustomersPage.location(company, "Oulu");
            CustomersPage open = CustomersPage.sent(company, always, FIELDS);
            Line form = company.channel("website-form", "{}");
            CustomersPage silent = CustomersPage.sent(company, form, untold, FIELDS + "&x=1");
            open.lead().opened(1);
            silent.lead().opened(1);

            open.says("with the team of Turku");
            silent.says("with the team of Oulu");

            assertThat(open.english()).contains("We are open around the clock.", "Times are local time: Turku.");
            assertThat(silent.english()).doesNotContain("We are open").doesNotContain("We open");
        }
    }

    @Test
    void theSameDeliveryIsAnsweredWithTheSameLinkAndItStandsOnTheThankYouPage() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            CustomersPage first = CustomersPage.sent(company, form, UUID.randomUUID(), FIELDS);
            CustomersPage again = CustomersPage.sent(company, form, UUID.randomUUID(), FIELDS);
            assertThat(again.path()).isEqualTo(first.path());

            String thanks = Web.form(form.path(), FIELDS)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("https?://[^/]+", "");
            String page = Web.get(thanks).body();

            Matcher link = LINK.matcher(page);
            assertThat(link.find()).isTrue();
            assertThat(link.group(1)).endsWith(first.path());
            assertThat(Web.get(thanks.replaceFirst("status=.{10}", "status=%22%3E%3Cscript%3E"))
                            .body())
                    .doesNotContain("<script>");
        }
    }

    @Test
    void anotherLinkLeadsNowhere() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            String own = page.path();
            char last = own.charAt(30);
            String wrong = own.substring(0, 30) + (last == 'A' ? 'B' : 'A') + own.substring(31);

            HttpResponse<String> shown =
                    Web.send(Web.request(wrong + "?language=en").header("Accept", "text/html"));

            assertThat(shown.statusCode()).isEqualTo(404);
            assertThat(shown.body()).contains("There is no such page");
            assertThat(Web.get(wrong).body()).contains("urn:koppi:problem:not-found");
            assertThat(Web.get("/s/" + page.lead().contactId()).statusCode()).isEqualTo(404);
            assertThat(Web.form(wrong, "say=call-now", "Accept", "text/html").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void afterNinetyDaysTheLinkIsOver() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            assertThat(page.get("").statusCode()).isEqualTo(200);

            stored.tamper(
                    "update contact set stored_at = now() - interval '91 days' where tenant_id = ?", company.tenantId);

            assertThat(page.get("").statusCode()).isEqualTo(404);
            assertThat(page.post("say=call-now", "Accept", "text/html").statusCode())
                    .isEqualTo(404);
            assertThat(stored.rows("customer_word", company.tenantId)).isZero();
        }
    }

    @Test
    void aPageThatIsTheSameIsNotSentAgain() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            await().atMost(Company.SOON).untilAsserted(() -> {
                String tag = header(page.get("?language=en"), "ETag");
                HttpResponse<String> again = page.get("?language=en", "If-None-Match", tag);
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
            });
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
