package io.koppi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class TiktokIT {
    private static final String SETTINGS = "{\"secrets\": [\"new\", \"old\"]}";
    private static final String LEADS = """
            {"object": "LEAD", "entry": [
              {"lead_id": "1", "is_test": true, "field_data": [{"name": "Email", "values": ["aino@example.fi"]}]},
              {"lead_id": 7400000000000000001, "create_time": 9223372036854775807,
               "field_data": [{"name": "Phone number", "values": ["0400 001 001"]}]}]}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void leadsSentTwiceAreContactsOnce() {
        try (Company company = new Company(brokers)) {
            Line tiktok = company.channel("tiktok-lead-ads", SETTINGS);

            assertThat(post(tiktok, LEADS, "old", 0).statusCode()).isEqualTo(200);
            assertThat(post(tiktok, LEADS, "new", -200).statusCode()).isEqualTo(200);

            assertThat(stored.contacts(company.tenantId))
                    .extracting(
                            Stored.Contact::externalId,
                            contact -> contact.normalised().path("test").asBoolean())
                    .containsExactlyInAnyOrder(tuple("1", true), tuple("7400000000000000001", false));
            assertThat(company.counts(tiktok).getInt("duplicates")).isEqualTo(2);
        }
    }

    @Test
    void whatIsNotSignedByUsJustNowIsStoredNowhereAndCounted() {
        try (Company company = new Company(brokers)) {
            Line tiktok = company.channel("tiktok-lead-ads", SETTINGS);

            assertThat(post(tiktok, LEADS, "wrong", 0).statusCode()).isEqualTo(401);
            assertThat(post(tiktok, LEADS, "new", -400).statusCode()).isEqualTo(401);
            assertThat(post(tiktok, LEADS, "new", 400).statusCode()).isEqualTo(401);
            assertThat(Web.post(tiktok.path(), LEADS).statusCode()).isEqualTo(401);
            assertThat(post(tiktok, "{", "new", 0).statusCode()).isEqualTo(400);
            assertThat(post(tiktok, "{\"entry\": [{}]}", "new", 0).statusCode()).isEqualTo(400);
            assertThat(post(tiktok, "{\"object\": \"AD\"}", "new", 0).statusCode())
                    .isEqualTo(200);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
            assertThat(Web.get("/q/metrics").body())
                    .containsPattern("intake_refused_total\\{channel=\"" + tiktok.id()
                            + "\",reason=\"not-authentic\"[^}]*} [1-9]");
        }
    }

    private static HttpResponse<String> post(Line tiktok, String body, String secret, int secondsFromNow) {
        String time = Long.toString(Instant.now().getEpochSecond() + secondsFromNow);
        return Web.post(
                tiktok.path(),
                body,
                "Content-Type",
                "application/json",
                "TikTok-Signature",
                "t=" + time + ",s=" + Signed.hex(secret, time + "." + body));
    }
}
