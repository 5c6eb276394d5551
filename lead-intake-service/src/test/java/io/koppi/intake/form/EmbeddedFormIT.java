package io.koppi.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Web;
import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The script a web site pastes, and how it may talk to us. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class EmbeddedFormIT {
    private static final String SITE = "https://www.example.fi";
    private static final String SETTINGS = "{\"allowedOrigins\": [\"https://www.example.fi\"]}";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void theScriptCarriesTheFormInEachOfItsLanguages() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, SETTINGS, Definitions.QUOTE);

            HttpResponse<String> script = Web.get(line.path() + "/embed.js");

            assertThat(script.statusCode()).isEqualTo(200);
            assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
            assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("cross-origin");
            JsonPath given = given(script.body());
            assertThat(given.getString("page")).isEqualTo("http://localhost:8080" + line.path());
            assertThat(given.getList("origins")).containsExactly(SITE);
            assertThat(given.<Map<String, Object>>get("forms")).containsOnlyKeys("fi", "sv");
            Document form = Jsoup.parseBodyFragment(given.getString("forms.sv.html"));
            assertThat(form.expectFirst("h2").text()).isEqualTo("Begär offert");
            assertThat(form.expectFirst("label[for=f-phone]").text()).startsWith("Telefon");
            assertThat(given.getString("forms.sv.thanks")).isEqualTo("Vi återkommer snart.");
            assertThat(given.getString("style")).startsWith(":root,:host{--accent:#1f6f5c");
            assertThat(script.body()).doesNotContain("quite-secret");
        }
    }

    @Test
    void onlyAllowedSitesReadWhatBecameOfIt() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, SETTINGS, Definitions.QUOTE);

            assertThat(allowed(post(line, SITE, QuoteForm.filled()), 202)).isEqualTo(SITE);
            assertThat(allowed(post(line, SITE, "name", "A"), 422)).isEqualTo(SITE);
            assertThat(allowed(post(line, "https://evil.example.com", QuoteForm.filled()), 202))
                    .isEmpty();
            assertThat(allowed(post(line, "https://evil.example.com", "name", "A"), 422))
                    .isEmpty();
            for (int at = 0; at < 20; at++) {
                post(line, SITE, "name", "A");
            }
            assertThat(allowed(post(line, SITE, QuoteForm.filled()), 429)).isEqualTo(SITE);
        }
    }

    private static HttpResponse<String> post(Line line, String origin, String... fields) {
        return Web.form(line.path(), QuoteForm.encoded(fields), "Accept", "application/json", "Origin", origin);
    }

    private static String allowed(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
    }

    /** What the script's last line hands over. */
    private static JsonPath given(String script) {
        int from = script.lastIndexOf("})()(") + "})()(".length();
        return JsonPath.from(script.substring(from, script.lastIndexOf(");")));
    }
}
