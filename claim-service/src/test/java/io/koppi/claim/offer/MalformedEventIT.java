package io.koppi.claim.offer;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.claim.Company;
import io.koppi.contracts.Topics;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class MalformedEventIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void malformedEventIsSetAsideAndTheNextOneIsHandled() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");

            UUID malformed = company.peer.publishMalformed(Topics.ROUTING, "routing.contact-routed.v1");
            UUID sound = company.announce(turku, Instant.parse("2026-03-02T10:00:00Z"));

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(company.announcedTypes(sound)).containsExactly("claim.lead-opened.v1");
                assertThat(company.peer.about(malformed, "claim-service.dead-letter.v1"))
                        .hasSize(1);
            });
        }
    }
}
