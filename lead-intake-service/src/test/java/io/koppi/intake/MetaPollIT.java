package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What Meta did not announce, and tokens that end. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class MetaPollIT {
    private static final String LEAD = """
            {"id": "%s", "created_time": "2026-11-20T08:58:40+0000", "field_data": [
              {"name": "full_name", "values": ["Aino Mäkelä"]}, {"name": "phone_number", "values": ["0400001001"]}]}""";

    private final String page = id();
    private final String form = id();
    private final String token = "token-" + page;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aLeadThatWasNeverAnnouncedIsFetchedAndOneThatWasIsNoDuplicate() {
        try (Company company = new Company(brokers)) {
            String announced = id();
            String missing = id();
            leads(okJson("{\"data\": [{\"id\": \"" + announced
                    + "\"}], \"paging\": {\"cursors\": {\"after\": \"second\"}, \"next\": \"https://graph\"}}"));
            stub(call("/" + form + "/leads").withQueryParam("after", equalTo("second")), okJson("""
                    {"data": [{"id": "%s", "ad_id": "5"}], "paging": {"cursors": {"after": "end"}}}""".formatted(
                            missing)));
            stub(call("/" + announced), okJson(LEAD.formatted(announced)));
            stub(call("/" + missing), okJson(LEAD.formatted(missing)));
            Line meta = company.channel("meta-lead-ads", settings(page));
            String notice = "{\"object\":\"page\",\"entry\":[{\"id\":\"" + page
                    + "\",\"changes\":[{\"field\":\"leadgen\",\"value\":{\"leadgen_id\":\"" + announced + "\"}}]}]}";
            Web.post(meta.path(), notice, "X-Hub-Signature-256", "sha256=" + Signed.hex("s", notice));
            stub(call("/" + page + "/leadgen_forms"), okJson("{\"data\": [{\"id\": \"" + form + "\"}]}"));

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .extracting(Stored.Contact::externalId, Stored.Contact::state)
                            .containsExactlyInAnyOrder(tuple(announced, "processed"), tuple(missing, "processed")));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("lead_checkpoint", company.tenantId))
                            .isEqualTo(1));
            assertThat(company.counts(meta).getInt("duplicates")).isZero();
            List.of("lead_poll", "lead_checkpoint", "access_token")
                    .forEach(table -> assertThat(stored.rowsWithoutTenant(table))
                            .as(table)
                            .isZero());
        }
    }

    @Test
    void aPollThatFailsDoesNotMoveTheCheckpoint() {
        try (Company company = new Company(brokers)) {
            String kept = id();
            stub(
                    call("/" + page + "/leadgen_forms"),
                    okJson("{\"data\": [{\"id\": \"" + form + "\"}, {\"id\": \"9\"}]}"));
            leads(okJson("{\"data\": [{\"id\": \"" + kept + "\"}]}"));
            stub(call("/9/leads"), aResponse().withStatus(200).withBody("<html>"));
            stub(call("/" + kept), okJson(LEAD.formatted(kept)));
            company.channel("meta-lead-ads", settings(page));

            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(stored.contacts(company.tenantId)).hasSize(1));
            await().during(Duration.ofSeconds(6))
                    .atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("lead_checkpoint", company.tenantId))
                            .isZero());
            stub(call("/9/leads"), okJson("{\"data\": []}"));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("lead_checkpoint", company.tenantId))
                            .isEqualTo(1));
        }
    }

    @Test
    void aTokenThatEndsSoonOrIsRefusedShowsAtItsChannel() {
        try (Company company = new Company(brokers)) {
            long end = Instant.now().plus(Duration.ofHours(80)).getEpochSecond();
            stub(call("/debug_token"), okJson("""
                    {"data": {"is_valid": true, "expires_at": 0, "data_access_expires_at": %d}}""".formatted(end)));
            Line meta = company.channel("meta-lead-ads", settings("*"));

            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(meta).getString("state")).isEqualTo("token-expiring"));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(daysLeft(meta)).contains(" 3.0"));
            stub(call("/debug_token"), aResponse().withStatus(400).withBody("{\"error\": {\"code\": 190}}"));
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(meta).getString("state")).isEqualTo("token-expired"));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(daysLeft(meta)).contains(" 0.0"));
            stub(call("/debug_token"), aResponse().withStatus(400).withBody("{\"error\": {\"code\": 100}}"));
            // A new token is ready until Graph says otherwise.
            company.configure(Tokens.operator(), meta.id(), settings("*"));
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(meta).getString("state")).isEqualTo("ready"));
        }
    }

    private String settings(String account) {
        return "{\"secrets\": [\"s\"], \"pageTokens\": {\"" + account + "\": \"" + token + "\"}}";
    }

    private static String daysLeft(Line meta) {
        return Web.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("intake_token_days_left{channel=\"" + meta.id() + "\""))
                .findFirst()
                .orElse("");
    }

    private void leads(ResponseDefinitionBuilder answer) {
        stub(call("/" + form + "/leads").withQueryParam("after", absent()), answer);
    }

    private MappingBuilder call(String path) {
        return get(urlPathEqualTo("/v24.0" + path)).withQueryParam("access_token", equalTo(token));
    }

    private static void stub(MappingBuilder call, ResponseDefinitionBuilder answer) {
        GraphStub.client().register(call.willReturn(answer));
    }

    private static String id() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 900_000_000_000_000L));
    }
}
