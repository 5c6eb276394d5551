package io.koppi.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class InboxIT {
    private static final String DEAD_LETTERS = "claim-service.dead-letter.v1";

    private final UUID tenantId = UUID.randomUUID();
    private final UUID leadId = UUID.randomUUID();

    @Inject
    Ledger ledger;

    @Inject
    OnContext onContext;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void eventThatComesTwiceIsHandledOnce() throws Exception {
        try (EventPeer peer = new EventPeer(brokers)) {
            peer.publish(Topics.CLAIM, touched(leadId, "first"));
            peer.publish(Topics.CLAIM, touched(leadId, "second"));

            await().untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(2));
            await().during(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(2));
        }
    }

    @Test
    void poisonIsSetAsideAndTheNextRecordIsHandled() throws Exception {
        try (EventPeer peer = new EventPeer(brokers)) {
            UUID malformed = peer.publishMalformed(Topics.CLAIM, "claim.lead-touched.v1");
            UUID refused = UUID.randomUUID();
            peer.publish(Topics.CLAIM, touched(refused, Ledger.REFUSED), UUID.randomUUID());
            peer.publish(Topics.CLAIM, touched(leadId, "sound"));

            await().untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(1));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(peer.about(malformed, DEAD_LETTERS)).hasSize(1);
                assertThat(peer.about(refused, DEAD_LETTERS)).hasSize(1);
            });
            assertThat(peer.about(refused, DEAD_LETTERS).getFirst().headers())
                    .containsEntry("dead-letter-reason", "Refused for its own sake");
        }
    }

    @Test
    void anotherTenantAndNobodySeeNothing() throws Exception {
        onContext.run(() -> ledger.touch(tenantId, leadId, "ours", false));

        assertThat(entries(tenantId)).isEqualTo(1);
        assertThat(entries(UUID.randomUUID())).isZero();
        assertThat(onContext.run(() -> ledger.entriesWithoutTenant(leadId))).isZero();
    }

    private int entries(UUID asTenant) throws Exception {
        return onContext.run(() -> ledger.entries(asTenant, leadId));
    }

    private LeadTouched touched(UUID lead, String kind) {
        return new LeadTouched(tenantId, lead, lead, UUID.randomUUID(), kind, Instant.EPOCH);
    }
}
