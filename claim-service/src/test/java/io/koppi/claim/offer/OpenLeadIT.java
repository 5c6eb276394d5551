package io.koppi.claim.offer;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class OpenLeadIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void contactThatIsRoutedAgainIsStillOneLead() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            ContactRouted routed = company.routed(turku, Instant.parse("2026-03-02T10:00:00Z"));

            company.peer.publish(Topics.ROUTING, routed);
            company.peer.publish(Topics.ROUTING, routed);
            UUID next = company.announce(turku, Instant.parse("2026-03-02T10:00:01Z"));

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(company.announcedTypes(routed.contactId())).containsExactly("claim.lead-opened.v1");
                assertThat(company.announcedTypes(next)).containsExactly("claim.lead-opened.v1");
            });
            company.as(ana).get("/leads?view=free").then().body("total", equalTo(2));
            LeadOpened opened = company.announced(routed.contactId()).getFirst().as(LeadOpened.class);
            assertThat(opened.locationId()).isEqualTo(turku);
            assertThat(opened.round()).isEqualTo(1);
            assertThat(opened.receivedAt()).isEqualTo(routed.contact().receivedAt());
            assertThat(opened.storedAt()).isEqualTo(routed.contact().storedAt());
        }
    }

    @Test
    void offerShowsWhatIsAskedButNotByWhom() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            company.seller("Ben Cederberg", turku);
            company.member("Unreached", Set.of(), Set.of(turku), false);
            UUID lead = company.lead(turku, ana);

            String body = company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .body("view", equalTo("offer"))
                    .body("canClaim", equalTo(true))
                    .body("stage", equalTo("new"))
                    .body("locationName", equalTo("Turku"))
                    .body("channelName", equalTo("Kotisivut"))
                    .body("requestType.key", equalTo("quote"))
                    .body("requestType.names.fi", equalTo("Tarjouspyyntö"))
                    .body("subject", equalTo("Keittiö"))
                    .body("excerpt", equalTo("Soittakaa numeroon •••, kiitos."))
                    .body("alerted", equalTo(2))
                    .body("trace.rule", equalTo("post-code"))
                    .body("trace.position", equalTo(3))
                    .body("customer", nullValue())
                    .body("message", nullValue())
                    .extract()
                    .asString();

            assertThat(body).doesNotContain("Asiakas").doesNotContain("1234567").doesNotContain("example.com");
            company.as(ana)
                    .get("/leads?view=free")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(lead.toString()))
                    .body("items[0].alerted", equalTo(2));
        }
    }
}
