package io.koppi.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Samples;
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

    private void imported(String sample, Lists lists, Company company, Map<String, String> query) throws IOException {
        assertThat(lists.imported(samples.body(sample), query, "{}", Company.SOON)
                        .getString("state"))
                .as(sample)
                .isEqualTo("done");
        samples.compare(sample, company);
    }
}
