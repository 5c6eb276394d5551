package io.koppi.intake.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.RefusedContacts;
import io.koppi.intake.Samples;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FeedIT {
    private static final String SAMPLE = "p33-mobilede-leadapi-events";
    private static final String SAMPLES_NEXT = "1795163460000";
    private static final String PAGE = """
            {"events": [{"eventId": "%s", "eventType": "%s", "occurredAt": "2026-11-20T08:31:00Z",
              "data": {"buyer": {"name": "Katharina Vogel", "email": "k@example.com"}, "message": "Hallo"}}],
             "nextCursor": "%s"}""";
    private static final String NOTHING = "{\"events\": [], \"nextCursor\": \"%s\"}";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Samples samples;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    /** A seller of its own for each test. */
    private final String path = "/lead-api/sellers/" + UUID.randomUUID() + "/events";

    @Test
    void theSamplesPageComesOutAsItMustAndIsAskedForOnce() throws Exception {
        answer("0", okJson(new String(samples.body(SAMPLE), UTF_8)).withFixedDelay(2_000));
        answer(SAMPLES_NEXT, okJson(NOTHING.formatted(SAMPLES_NEXT)));
        try (Company company = new Company(brokers)) {
            Line feed = company.channel("polled-feed", settings("test-secret"));

            samples.compare(SAMPLE, company);
            samples.passed(1);

            await().atMost(Company.SOON).until(() -> asked(SAMPLES_NEXT) > 1);
            // Slower than the tick: nobody asked a second time meanwhile.
            assertThat(asked("0")).isEqualTo(1);
            assertThat(company.counts(feed).getString("state")).isEqualTo("ready");
            assertThat(company.counts(feed).getInt("duplicates")).isZero();
            assertThat(stored.rowsWithoutTenant("pull")).isZero();
        }
    }

    @Test
    void whatIsNoContactIsPassedOverAndAnEventThatComesAgainIsADuplicate() {
        answer("0", okJson(PAGE.formatted("e-1", "BuyerReplied", "1")));
        answer("1", okJson(PAGE.formatted("e-2", "LeasingLeadSubmitted", "2")));
        answer("2", okJson(PAGE.formatted("e-2", "LeasingLeadSubmitted", "3")));
        answer("3", okJson(NOTHING.formatted("3")));
        try (Company company = new Company(brokers)) {
            Line feed = company.channel("polled-feed", settings("test-secret"));

            await().atMost(Company.SOON).until(() -> asked("3") > 0);
            assertThat(stored.contacts(company.tenantId))
                    .extracting(Stored.Contact::externalId)
                    .containsExactly("e-2");
            assertThat(company.counts(feed).getInt("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void aPageThatCannotBeKeptIsAskedForAgain() throws Throwable {
        answer("0", okJson(NOTHING.formatted("0")));
        answer("1", okJson(NOTHING.formatted("1")));
        try (Company company = new Company(brokers)) {
            Line feed = company.channel("polled-feed", settings("test-secret"));
            await().atMost(Company.SOON).until(() -> asked("0") > 0);
            RefusedContacts.during(database, company.tenantId, () -> {
                answer("0", okJson(PAGE.formatted("k-1", "MessagingLeadSubmitted", "1")));
                await().atMost(Company.SOON)
                        .untilAsserted(() -> assertThat(stored.texts(
                                        "select coalesce(failure, '') from pull where tenant_id = ?", company.tenantId))
                                .containsExactly("feed-not-kept"));
                assertThat(asked("1")).isZero();
            });

            whileSaving(
                    company,
                    feed,
                    () -> assertThat(stored.contacts(company.tenantId)).hasSize(1));
            await().atMost(Company.SOON).until(() -> asked("1") > 0);
        }
    }

    @Test
    void aFeedThatCannotBeReadSaysWhyUntilItCan() {
        answer("0", aResponse().withStatus(503));
        try (Company company = new Company(brokers)) {
            Line feed = company.channel("polled-feed", settings("test-secret"));
            awaitFailure(company, feed, "feed-busy");
            assertThat(company.counts(feed).getString("failingSince")).isNotBlank();
            answer("0", okJson("<html>"));
            awaitFailure(company, feed, "feed-no-json");
            answer("0", okJson("{\"events\": [{}]}"));
            awaitFailure(company, feed, "feed-no-cursor");
            GraphStub.client()
                    .register(get(urlPathEqualTo("/elsewhere" + path)).willReturn(okJson(NOTHING.formatted("0"))));
            answer("0", aResponse().withStatus(302).withHeader("Location", GraphStub.origin() + "/elsewhere" + path));
            awaitFailure(company, feed, "feed-refused");
            answer("0", okJson(" ".repeat(10_485_761)));
            awaitFailure(company, feed, "feed-page-too-large");
            answer("0", okJson(NOTHING.formatted("1")).withFixedDelay(6_000));
            awaitFailure(company, feed, "feed-timeout");

            answer("0", okJson(NOTHING.formatted("0")));
            whileSaving(
                    company,
                    feed,
                    () -> assertThat(company.counts(feed).getString("state")).isEqualTo("ready"));
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsSaid() {
        answer("0", okJson(NOTHING.formatted("0")));
        try (Company company = new Company(brokers)) {
            awaitFailure(company, company.channel("polled-feed", settings("wrong")), "feed-sign-in-refused");
        }
    }

    @Test
    void withoutItsPasswordItIsNotReadAndNobodyPostsToIt() {
        try (Company company = new Company(brokers)) {
            Line feed = company.channel("polled-feed", settings("x").replace(", \"secrets\": [\"x\"]", ""));

            assertThat(company.counts(feed).getString("state")).isEqualTo("needs-secret");
            assertThat(Web.post(feed.path(), PAGE.formatted("p", "MessagingLeadSubmitted", "1"))
                            .statusCode())
                    .isEqualTo(401);
            company.configure(
                            Tokens.operator(),
                            feed.id(),
                            "{\"feed\": {\"url\": \"ftp://example.com\", \"user\": \"u\"}}")
                    .then()
                    .statusCode(422);
        }
    }

    private String settings(String password) {
        return "{\"feed\": {\"url\": \"%s\", \"user\": \"user\"}, \"secrets\": [\"%s\"]}"
                .formatted(GraphStub.origin() + path, password);
    }

    private void answer(String cursor, ResponseDefinitionBuilder answer) {
        GraphStub.client()
                .register(get(urlPathEqualTo(path))
                        .atPriority(10)
                        .willReturn(aResponse().withStatus(401)));
        GraphStub.client()
                .register(get(urlPathEqualTo(path))
                        .atPriority(1)
                        .withQueryParam("cursor", equalTo(cursor))
                        .withBasicAuth("user", "test-secret")
                        .willReturn(answer));
    }

    private int asked(String cursor) {
        return GraphStub.client()
                .find(getRequestedFor(urlPathEqualTo(path))
                        .withQueryParam("cursor", equalTo(cursor))
                        .withHeader("Accept", equalTo("application/json")))
                .size();
    }

    private void awaitFailure(Company company, Line feed, String reason) {
        whileSaving(company, feed, () -> {
            assertThat(company.counts(feed).getString("failure")).isEqualTo(reason);
            assertThat(company.counts(feed).getString("state")).isEqualTo("feed-failing");
        });
    }

    /** The pauses grow after each failure; saving the settings again ends them. */
    private static void whileSaving(Company company, Line feed, ThrowingRunnable holds) {
        await().atMost(Company.SOON).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            company.configure(Tokens.operator(), feed.id(), "{}").then().statusCode(200);
            holds.run();
        });
    }
}
