package io.koppi.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.notification.world.Company;
import io.koppi.notification.world.Company.Seller;
import io.koppi.notification.world.Database;
import io.koppi.notification.world.MessageCentre;
import io.koppi.notification.world.MessageCentre.Fault.Refuse;
import io.koppi.notification.world.MessageCentreResource;
import io.koppi.notification.world.Peers;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(MessageCentreResource.class)
class CancelIT {
    private final Database database = new Database();

    @SuppressWarnings("NullAway.Init") // injected by the test resource
    MessageCentre centre;

    @Test
    void aClaimCancelsWhatIsStillWaiting() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller told = company.seller("fi");
            Seller waiting = company.seller("fi");
            for (int i = 0; i < 3; i++) {
                centre.next(waiting.phone(), new Refuse(SMPPConstant.STAT_ESME_RTHROTTLED));
            }
            LeadOpened lead = company.lead();
            peer.publish(Topics.CLAIM, lead);
            await().untilAsserted(
                            () -> assertThat(centre.refusedFor(waiting.phone())).isNotEmpty());

            peer.publish(Topics.CLAIM, company.claim(lead, told));

            await().untilAsserted(() -> assertThat(states(lead)).containsExactlyInAnyOrder("cancelled", "sent"));
            await().during(Duration.ofSeconds(3))
                    .untilAsserted(
                            () -> assertThat(centre.takenFor(waiting.phone())).isEmpty());
        }
    }

    @Test
    void aLeadThatIsTakenAlertsNobodyWhenItsOpeningComesAgain() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            LeadOpened lead = company.lead();
            peer.publish(Topics.CLAIM, lead);
            await().untilAsserted(
                            () -> assertThat(centre.takenFor(seller.phone())).hasSize(1));
            peer.publish(Topics.CLAIM, company.claim(lead, seller));
            Seller newcomer = company.seller("fi");

            peer.publish(Topics.CLAIM, lead);

            await().during(Duration.ofSeconds(2)).untilAsserted(() -> {
                assertThat(centre.takenFor(newcomer.phone())).isEmpty();
                assertThat(centre.takenFor(seller.phone())).hasSize(1);
            });
        }
    }

    @Test
    void aWithdrawalCancelsWhatIsStillWaiting() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller waiting = company.seller("fi");
            for (int i = 0; i < 3; i++) {
                centre.next(waiting.phone(), new Refuse(SMPPConstant.STAT_ESME_RTHROTTLED));
            }
            LeadOpened lead = company.lead();
            peer.publish(Topics.CLAIM, lead);
            await().untilAsserted(
                            () -> assertThat(centre.refusedFor(waiting.phone())).isNotEmpty());

            peer.publish(Topics.CLAIM, company.withdrawal(lead));

            await().untilAsserted(() -> assertThat(states(lead)).containsExactly("cancelled"));
            await().during(Duration.ofSeconds(3))
                    .untilAsserted(
                            () -> assertThat(centre.takenFor(waiting.phone())).isEmpty());
        }
    }

    @Test
    void aLeadWithdrawnBeforeItsPlaceIsKnownAlertsNobody() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            LeadOpened lead = company.leadAt(UUID.randomUUID());
            peer.publish(Topics.CLAIM, lead);
            peer.publish(Topics.CLAIM, company.withdrawal(lead));

            company.open(lead.locationId());

            await().during(Duration.ofSeconds(3))
                    .untilAsserted(
                            () -> assertThat(centre.takenFor(seller.phone())).isEmpty());
            assertThat(states(lead)).isEmpty();
        }
    }

    private List<String> states(LeadOpened lead) {
        return database.column("*", "select state from alert where lead_id = '" + lead.leadId() + "'");
    }
}
