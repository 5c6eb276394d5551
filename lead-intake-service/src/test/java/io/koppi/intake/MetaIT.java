package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class MetaIT {
    private static final String SETTINGS = "{\"secrets\": [\"new\", \"old\"], \"pageTokens\": {\"7\": \"t\"}}";
    private static final String LEAD = """
            {"id": "%s", "created_time": "2026-11-20T08:58:40+0000", "field_data": [
              {"name": "full_name", "values": ["Aino Mäkelä"]}, {"name": "phone_number", "values": ["0400001001"]}]}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aLeadThatGraphDoesNotGiveAtOnceIsFetchedAgain() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", SETTINGS);
            String id = id();
            step(id, Scenario.STARTED, "busy", aResponse().withStatus(500));
            step(id, "busy", "unknown", error(400, 100));
            step(id, "unknown", "there", okJson(LEAD.formatted(id)));

            assertThat(post(meta, notice(id), "old").statusCode()).isEqualTo(200);
            assertThat(post(meta, notice(id), "new").statusCode()).isEqualTo(200);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .singleElement()
                            .satisfies(contact -> assertThat(contact.state()).isEqualTo("processed")));
            UUID contact = stored.contacts(company.tenantId).getFirst().id();
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(contact, Topics.INTAKE))
                            .containsOnly("intake.contact-received.v1"));
            ContactReceived received =
                    company.peer.about(contact, Topics.INTAKE).getFirst().as(ContactReceived.class);
            assertThat(received.contact().customer().phone()).contains("+358400001001");
            assertThat(company.counts(meta).getInt("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void aRefusedLeadStandsInTheFailedTrayUntilItIsReplayed() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", SETTINGS);
            String id = id();
            stub(id, error(400, 190));

            assertThat(post(meta, notice(id), "new").statusCode()).isEqualTo(200);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .singleElement()
                            .satisfies(contact -> assertThat(contact.reason()).isEqualTo("graph-refused-190")));
            UUID contact = stored.contacts(company.tenantId).getFirst().id();
            stub(id, okJson(LEAD.formatted(id)));
            String outcome = RestAssured.given()
                    .auth()
                    .oauth2(Tokens.operator())
                    .header("X-Koppi-Tenant", company.tenantId)
                    .post("/contacts/failed/" + contact + "/replay")
                    .jsonPath()
                    .getString("outcome");
            assertThat(outcome).isEqualTo("fetching");
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(contact, Topics.INTAKE).stream()
                                    .distinct())
                            .containsExactly("intake.contact-failed.v1", "intake.contact-received.v1"));
        }
    }

    @Test
    void aLeadThatNeverComesOrSaysNothingFailsInTheEnd() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", SETTINGS);
            String never = id();
            String empty = id();
            stub(never, error(400, 100));
            stub(empty, okJson("{\"id\": \"" + empty + "\", \"field_data\": []}"));

            assertThat(post(meta, notice(never), "new").statusCode()).isEqualTo(200);
            assertThat(post(meta, notice(empty), "new").statusCode()).isEqualTo(200);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .extracting(Stored.Contact::reason)
                            .containsExactlyInAnyOrder("graph-unknown-lead", "no-way-to-reach"));
        }
    }

    @Test
    void whatIsNotSignedByUsIsStoredNowhereAndOtherNewsArePassedOver() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", SETTINGS);

            assertThat(post(meta, notice(id()), "wrong").statusCode()).isEqualTo(401);
            assertThat(Web.post(meta.path(), notice(id())).statusCode()).isEqualTo(401);
            String feed =
                    "{\"object\":\"page\",\"entry\":[{\"id\":\"7\",\"changes\":[{\"field\":\"feed\",\"value\":{}}]}]}";
            assertThat(post(meta, feed, "new").statusCode()).isEqualTo(200);
            assertThat(post(meta, "{", "new").statusCode()).isEqualTo(400);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
        }
    }

    @Test
    void theTestButtonMakesATestContact() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", SETTINGS);

            assertThat(post(meta, notice("444444444444"), "new").statusCode()).isEqualTo(200);

            assertThat(stored.contacts(company.tenantId))
                    .singleElement()
                    .satisfies(contact -> assertThat(
                                    contact.normalised().path("test").asBoolean())
                            .isTrue());
        }
    }

    private static String id() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 900_000_000_000_000L));
    }

    private static String notice(String id) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"7\",\"changes\":[{\"field\":\"leadgen\",\"value\":"
                + "{\"leadgen_id\":" + id + ",\"page_id\":7,\"form_id\":\"9\",\"ad_id\":0}}]}]}";
    }

    private static HttpResponse<String> post(Line meta, String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return Web.post(
                meta.path(), body, "Content-Type", "application/json", "X-Hub-Signature-256", "sha256=" + signature);
    }

    private static MappingBuilder lead(String id) {
        return get(urlPathEqualTo("/v24.0/" + id));
    }

    private static void stub(String id, ResponseDefinitionBuilder answer) {
        GraphStub.client().register(lead(id).willReturn(answer));
    }

    private static void step(String id, String from, String to, ResponseDefinitionBuilder answer) {
        GraphStub.client()
                .register(lead(id).inScenario(id)
                        .whenScenarioStateIs(from)
                        .willSetStateTo(to)
                        .willReturn(answer));
    }

    private static ResponseDefinitionBuilder error(int status, int code) {
        return aResponse().withStatus(status).withBody("{\"error\": {\"code\": " + code + "}}");
    }
}
