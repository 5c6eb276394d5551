package io.koppi.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
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

    @Inject
    Mutiny.SessionFactory sessions;

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
    void anEventLeavesNothingInHibernatesPlanCacheThatTheOneBeforeDidNotLeave() throws Exception {
        try (EventPeer peer = new EventPeer(brokers)) {
            peer.publish(Topics.CLAIM, touched(leadId, "first"));
            await().untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(1));
            long plans = sessions.getStatistics().getQueryPlanCacheMissCount();

            peer.publish(Topics.CLAIM, touched(leadId, "second"));

            await().untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(2));
            assertThat(sessions.getStatistics().getQueryPlanCacheMissCount())
                    .isPositive()
                    .isEqualTo(plans);
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
    void eventsThatComeTogetherAreEachHandledOnce() throws Exception {
        try (EventPeer peer = new EventPeer(brokers)) {
            for (int number = 0; number < 20; number++) {
                peer.publish(Topics.NOTIFICATION, failed(leadId, "number " + number));
            }

            await().untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(20));
            await().during(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(20));
        }
    }

    /** What is about one lead lies in one partition, and is polled together. */
    @Test
    void onlyThePoisonOfABatchIsSetAside() throws Exception {
        try (EventPeer peer = new EventPeer(brokers)) {
            UUID refused = UUID.randomUUID();
            for (int number = 0; number < 5; number++) {
                peer.publish(Topics.NOTIFICATION, failed(leadId, "before " + number));
            }
            UUID malformed = peer.publishMalformed(Topics.NOTIFICATION, "notification.alert-failed.v1");
            peer.publish(Topics.NOTIFICATION, failed(leadId, Ledger.REFUSED), refused);
            for (int number = 0; number < 5; number++) {
                peer.publish(Topics.NOTIFICATION, failed(leadId, "after " + number));
            }

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(entries(tenantId)).isEqualTo(10));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(peer.about(malformed, DEAD_LETTERS)).hasSize(1);
                assertThat(peer.about(leadId, DEAD_LETTERS))
                        .isNotEmpty()
                        .allSatisfy(letter -> assertThat(letter.eventId()).isEqualTo(refused));
            });
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

    private AlertFailed failed(UUID lead, String reason) {
        return new AlertFailed(tenantId, lead, lead, UUID.randomUUID(), UUID.randomUUID(), reason, Instant.EPOCH);
    }

    private LeadTouched touched(UUID lead, String kind) {
        return new LeadTouched(tenantId, lead, lead, UUID.randomUUID(), kind, Instant.EPOCH);
    }
}
