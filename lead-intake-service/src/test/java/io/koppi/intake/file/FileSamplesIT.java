package io.koppi.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Samples;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The samples of lists. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FileSamplesIT {
    /** TikTok's export names the form, and this company's forms of that name ask for a test drive. */
    private static final String TIKTOK = """
            {"mapping": {"7300000000000000001": {"values": {"form_name": {"Koeajo": "test_drive"}}}}}""";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Samples samples;

    @Inject
    Stored stored;

    @Test
    void everyListComesOutAsItMust() throws Exception {
        try (Company company = new Company(brokers)) {
            Lists tiktok = Lists.of(company, TIKTOK);
            imported("p12-tiktok-leads-csv", tiktok, company, Map.of());
            Lists fair = Lists.of(company, "{}");
            imported("p50-fair-csv-utf8bom-semicolon-fi", fair, company, Map.of("event", "Konemessut2026"));
            // The fair was in Sweden, so its numbers are Swedish.
            imported("p51-fair-csv-cp1252-sv", fair, company, Map.of("event", "Allt-for-sjon", "locale", "sv-SE"));
            imported("p52-fair-csv-comma-en-badge", fair, company, Map.of("event", "Boot2026"));
            imported("p53-fair-xlsx", fair, company, Map.of("event", "Pihamessut"));
            imported("p54-fair-txt-utf16-tab-de", fair, company, Map.of("event", "Bauma"));
        }
        samples.passed(6);
    }

    /** Nobody publishes its headers; these are those its connectors use, as its export writes them. */
    @Test
    void anExportOfMicrosoftsIsKnownByItsHeaders() {
        String file = """
                Lead ID,Submission time,Campaign,Form name,Is test,First name,Last name,Email,Phone number,Company,Zip code
                msads-000001,2026-11-20T08:12:00Z,FI-Search-Pakettiautot,Pakettiautot,false,Tero,Koskinen,tero.koskinen@example.fi,0400 001 031,Koskinen Kuljetus Oy,70100
                """;
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");

            lists.imported(file.getBytes(UTF_8), Map.of(), "{}", Company.SOON);

            Stored.Contact lead = stored.contacts(company.tenantId).getFirst();
            assertThat(lead.externalId()).isEqualTo("msads-000001");
            assertThat(lead.normalised().path("source").asText()).isEqualTo("microsoft.leadform");
            assertThat(lead.normalised().at("/contact/name").asText()).isEqualTo("Tero Koskinen");
            assertThat(lead.normalised().at("/contact/phone_e164").asText()).isEqualTo("+358400001031");
            assertThat(lead.normalised().at("/vehicle_or_product/title").asText())
                    .isEqualTo("Pakettiautot");
            assertThat(lead.normalised().at("/received_at").asText()).isEqualTo("2026-11-20T08:12:00Z");
            assertThat(lead.normalised().at("/attributes/campaign").asText()).isEqualTo("FI-Search-Pakettiautot");
            assertThat(lead.normalised().at("/attributes/is_test").asBoolean()).isFalse();
            assertThat(lead.normalised().at("/attributes/company").asText()).isEqualTo("Koskinen Kuljetus Oy");
            assertThat(lead.normalised().at("/location_hint").asText()).isEqualTo("70100");
            assertThat(lead.normalised().at("/answers/Campaign").isMissingNode())
                    .isTrue();
        }
    }

    private void imported(String sample, Lists lists, Company company, Map<String, String> query) throws IOException {
        assertThat(lists.imported(samples.body(sample), query, "{}", Company.SOON)
                        .getString("state"))
                .as(sample)
                .isEqualTo("done");
        samples.compare(sample, company);
    }
}
