package io.koppi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class SilenceIT {
    /** One an hour until a day ago, on a day the ledger's check does not look at. */
    private static final String EIGHT_WEEKS =
            "insert into contact (contact_id, tenant_id, channel_id, raw_id, external_id, dedupe_key, state, stored_at, day)"
                    + " select uuidv7(-make_interval(hours => ago)), c.tenant_id, c.channel_id, uuidv7(), 'old-' || ago,"
                    + " 'old-' || ago, 'processed', now() - make_interval(hours => ago), date '2000-01-01'"
                    + " from channel_settings c, generate_series(24, 24 * 50) ago where c.tenant_id = ?";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aChannelThatBringsNothingForADayIsSilentUntilItsNextContact() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            assertThat(company.counts(form).getString("silentSince")).isNull();

            stored.tamper(EIGHT_WEEKS, company.tenantId);

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.counts(form).getString("silentSince"))
                            .isEqualTo(company.counts(form).getString("lastContactAt"))
                            .isNotNull());
            assertThat(company.counts(form).getDouble("silenceExpected")).isBetween(22.0, 26.0);
            assertThat(Web.get("/q/metrics").body()).contains("intake_channel_silent{channel=\"" + form.id() + "\"");

            Web.form(form.path(), "nimi=Aino&puhelin=0400001001");

            assertThat(company.counts(form).getString("silentSince")).isNull();
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(Web.get("/q/metrics").body())
                            .doesNotContain("intake_channel_silent{channel=\"" + form.id() + "\""));
        }
    }
}
