package io.koppi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class GoogleIT {
    private static final String SETTINGS = "{\"secrets\": [\"new\", \"old\"]}";
    private static final String LEAD = """
            {"lead_id": "%s", "google_key": "%s", "form_id": 9223372036854775807, "campaign_id": 18446744073709551615,
             "adgroup_id": 0, "is_test": %s, "user_column_data": [
              {"column_id": "FULL_NAME", "string_value": "Aino Mäkelä"}, {"column_id": "EMAIL", "string_value": null},
              {"column_id": "PHONE_NUMBER", "string_value": "0701740606"}, {"column_id": "COUNTRY", "string_value": "Sweden"},
              {"column_id": "budget", "column_name": "Budjetti?", "string_value": "10 000"}]}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aLeadSentTwiceIsOneContactAndItsNumbersKeepEveryDigit() {
        try (Company company = new Company(brokers)) {
            Line google = company.channel("google-lead-forms", SETTINGS);

            assertThat(post(google, LEAD.formatted("l1", "old", false)).statusCode())
                    .isEqualTo(200);
            assertThat(post(google, LEAD.formatted("l1", "new", false)).statusCode())
                    .isEqualTo(200);

            assertThat(stored.contacts(company.tenantId)).singleElement().satisfies(contact -> {
                JsonNode lead = contact.normalised();
                assertThat(lead.path("contact").path("phone_e164").asText()).isEqualTo("+46701740606");
                assertThat(lead.path("contact").path("email").isNull()).isTrue();
                assertThat(lead.path("attributes").path("form_id").textValue()).isEqualTo("9223372036854775807");
                assertThat(lead.path("attributes").path("campaign_id").textValue())
                        .isEqualTo("18446744073709551615");
                assertThat(lead.path("attributes").has("adgroup_id")).isFalse();
                assertThat(lead.path("message").asText()).isEqualTo("Budjetti?: 10 000");
                assertThat(lead.path("test").asBoolean()).isFalse();
            });
            assertThat(company.counts(google).getInt("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void theTestButtonMakesATestContact() {
        try (Company company = new Company(brokers)) {
            Line google = company.channel("google-lead-forms", SETTINGS);

            assertThat(post(google, LEAD.formatted("l1", "new", true)).statusCode())
                    .isEqualTo(200);

            assertThat(stored.contacts(company.tenantId))
                    .singleElement()
                    .satisfies(contact -> assertThat(
                                    contact.normalised().path("test").asBoolean())
                            .isTrue());
        }
    }

    @Test
    void withoutTheKeyNothingIsStoredAndItIsCounted() {
        try (Company company = new Company(brokers)) {
            Line google = company.channel("google-lead-forms", SETTINGS);
            Line unready = company.channel("google-lead-forms", "{}");

            assertThat(post(google, LEAD.formatted("l1", "wrong", false)).statusCode())
                    .isEqualTo(401);
            assertThat(post(google, "{\"lead_id\": \"l1\"}").statusCode()).isEqualTo(401);
            assertThat(post(google, "no json").statusCode()).isEqualTo(401);
            assertThat(post(unready, LEAD.formatted("l1", "", false)).statusCode())
                    .isEqualTo(401);
            assertThat(post(google, "{\"google_key\": \"new\", \"lead_id\":").statusCode())
                    .isEqualTo(400);
            assertThat(post(google, "{\"google_key\": \"new\"}").statusCode()).isEqualTo(400);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(stored.rows("raw_contact", company.tenantId)).isZero();
            assertThat(Web.get("/q/metrics").body())
                    .containsPattern("intake_refused_total\\{channel=\"" + google.id()
                            + "\",reason=\"not-authentic\"[^}]*} [1-9]");
        }
    }

    @Test
    void aLeadNobodyCouldBeReachedByStandsInTheFailedTray() {
        try (Company company = new Company(brokers)) {
            Line google = company.channel("google-lead-forms", SETTINGS);

            assertThat(post(google, "{\"google_key\": \"new\", \"lead_id\": \"l1\"}")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(stored.contacts(company.tenantId))
                    .extracting(Stored.Contact::reason)
                    .containsExactly("no-way-to-reach");
        }
    }

    private static HttpResponse<String> post(Line google, String body) {
        return Web.post(google.path(), body, "Content-Type", "application/json");
    }
}
