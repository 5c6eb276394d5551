package io.koppi.intake.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.LeadFacts;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FollowLeadIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String LEADS =
            "select concat_ws(' ', location_id, owner_id, stage, ended) from contact_lead where tenant_id = ?";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aLeadIsFollowedFromItsOfferToItsEndAndIntoAnotherRound() {
        try (Company company = new Company(brokers)) {
            UUID turku = UUID.randomUUID();
            UUID ana = UUID.randomUUID();
            LeadFacts lead = new LeadFacts(company, contact(company), turku);

            lead.opened(1);
            told(company, turku + " new f");
            lead.claimed(ana, 1, NOON);
            told(company, turku + " " + ana + " new f");
            lead.moved(ana, "new", "offer", NOON.plusSeconds(60));
            lead.moved(ana, "offer", "lost", NOON.plusSeconds(120));
            told(company, turku + " " + ana + " lost t");
            lead.moved(ana, "lost", "call", NOON.plusSeconds(180));
            told(company, turku + " " + ana + " call f");
            lead.opened(2);
            told(company, turku + " call f");
        }
    }

    @Test
    void whatIsToldAgainLaterOrOfNoContactChangesNothing() {
        try (Company company = new Company(brokers)) {
            UUID turku = UUID.randomUUID();
            UUID ana = UUID.randomUUID();
            UUID ben = UUID.randomUUID();
            LeadFacts lead = new LeadFacts(company, contact(company), turku);
            new LeadFacts(company, UUID.randomUUID(), turku).opened(1);
            lead.opened(2);
            lead.claimed(ana, 2, NOON.plusSeconds(60));
            lead.moved(ana, "call", "won", NOON.plusSeconds(120));
            told(company, turku + " " + ana + " won t");

            lead.opened(1);
            lead.claimed(ben, 1, NOON);
            lead.opened(2);
            lead.moved(ana, "new", "call", NOON.plusSeconds(90));
            // The last word of the same lead: when it has come, those before it have.
            lead.moved(ana, "won", "offer", NOON.plusSeconds(180));

            told(company, turku + " " + ana + " offer f");
            assertThat(stored.rows("contact_lead", company.tenantId)).isEqualTo(1);
            assertThat(stored.rowsWithoutTenant("contact_lead")).isZero();
        }
    }

    private void told(Company company, String lead) {
        await().atMost(Company.SOON)
                .untilAsserted(
                        () -> assertThat(stored.texts(LEADS, company.tenantId)).containsExactly(lead));
    }

    private static UUID contact(Company company) {
        Line form = company.channel("website-form", "{}");
        String answer = Web.form(form.path(), "nimi=Aino&puhelin=0400001001", "Accept", "application/json")
                .body();
        return UUID.fromString(JsonPath.from(answer).getString("contactId"));
    }
}
