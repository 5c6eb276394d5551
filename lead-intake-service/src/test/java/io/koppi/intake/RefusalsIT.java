package io.koppi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The table of refusals in docs/http-api.md. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class RefusalsIT {
    private static final int LIMIT = 10 * 1024 * 1024;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @Test
    void whatCannotBeTakenIsRefusedWithTheRightWords() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");

            refused(Web.form("/f/nobodyishere", "a=1"), 404, "unknown-address");
            refused(Web.post("/hooks/nobodyishere", "{}"), 404, "unknown-address");
            refused(Web.post(form.path(), "x", "Content-Type", "image/png"), 415, "media-type");
            refused(Web.form(form.path(), "a=%zz"), 400, "unreadable");
            refused(Web.post(form.path(), "{\"a\":", "Content-Type", "application/json"), 400, "unreadable");
            refused(
                    Web.post(adf.path(), "<adf>", "X-Api-Key", "wrong", "Content-Type", "text/xml"),
                    401,
                    "not-authentic");
            refused(Web.post(adf.path(), "<adf>", "X-Api-Key", "k", "Content-Type", "text/xml"), 400, "unreadable");
            refused(
                    Web.post(adf.path(), "{}", "X-Api-Key", "k", "Content-Type", "application/json"),
                    415,
                    "media-type");
            HttpResponse<String> useless = Web.form(form.path(), "nimi=Aino&puhelin=soittakaa");
            refused(useless, 422, "invalid");
            assertThat(JsonPath.from(useless.body()).getList("errors.field")).containsExactly("phone", "email");
            assertThat(useless.body()).doesNotContain("Aino");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
            assertThat(Web.get("/q/metrics").body())
                    .contains("intake_refused_total{channel=\"" + adf.id() + "\",reason=\"not-authentic\"");
        }
    }

    @Test
    void aBodyOverTheLimitIsTooLargeAndOneAtTheLimitIsNot() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            byte[] start = "puhelin=0400001001&viesti=".getBytes(UTF_8);
            byte[] largest = new byte[LIMIT];
            Arrays.fill(largest, (byte) 'a');
            System.arraycopy(start, 0, largest, 0, start.length);
            byte[] tooLarge = Arrays.copyOf(largest, LIMIT + 1);

            String type = "application/x-www-form-urlencoded";
            assertThat(Web.post(form.path(), tooLarge, "Content-Type", type).statusCode())
                    .isEqualTo(413);
            assertThat(Web.send(Web.request(form.path())
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(tooLarge))))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(Web.post(form.path(), largest, "Content-Type", type).statusCode())
                    .isEqualTo(303);
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
            UUID contact = stored.contacts(company.tenantId).getFirst().id();
            // What is larger than a record may be must not stop the relay.
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(contact, Topics.INTAKE))
                            .isNotEmpty());
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheSenderIsAskedToComeBack() throws Exception {
        try (Company company = new Company(brokers);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Line form = company.channel("website-form", "{}");
            connection.setAutoCommit(false);
            statement.execute("lock table contact in access exclusive mode");

            HttpResponse<String> away = Web.form(form.path(), "puhelin=0400001001");

            refused(away, 503, "away");
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            connection.rollback();
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(
                                    Web.form(form.path(), "puhelin=0400001001").statusCode())
                            .isEqualTo(303));
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    @Test
    void botsAreAnsweredLikePeopleAndNothingOfTheirsIsKept() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel(
                    "website-form", "{\"honeypot\": \"website\", \"timestampField\": \"_ts\", \"minSeconds\": 3}");
            String now = Long.toString(System.currentTimeMillis());

            for (String body : List.of("puhelin=0400001001&website=http://x", "puhelin=0400001001&_ts=" + now)) {
                HttpResponse<String> answer = Web.form(form.path(), body, "Accept", "application/json");
                assertThat(answer.statusCode()).isEqualTo(202);
                assertThat(JsonPath.from(answer.body()).getString("reference")).startsWith("K-");
            }
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void aVisitorIsShownWhereTheFormWantsThemOnlyOnItsOwnSite() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{\"allowedOrigins\": [\"https://www.example.fi\"]}");

            assertThat(location(form, "https://www.example.fi/kiitos")).isEqualTo("https://www.example.fi/kiitos");
            String own = location(form, "https://evil.example.com/kiitos");
            assertThat(own).contains(form.path() + "/thanks?reference=K-");
            String page = Web.get(own.substring(own.indexOf("/f/"))).body();
            assertThat(page).contains("lang=\"fi\"").contains(own.substring(own.indexOf("K-"), own.indexOf("K-") + 8));
            assertThat(Web.get(form.path() + "/thanks?reference=%3Cscript%3E").body())
                    .doesNotContain("<script>");
            assertThat(Web.form(
                                    form.path(),
                                    "puhelin=0400001007",
                                    "Accept",
                                    "application/json",
                                    "Origin",
                                    "https://www.example.fi")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .contains("https://www.example.fi");
            assertThat(Web.form(
                                    form.path(),
                                    "puhelin=0400001008",
                                    "Accept",
                                    "application/json",
                                    "Origin",
                                    "https://evil.example.com")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static String location(Line form, String next) {
        HttpResponse<String> answer = Web.form(form.path(), "puhelin=0400001001&_next=" + next);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("urn:koppi:problem:" + code);
    }
}
