package io.koppi.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.notification.world.Company;
import io.koppi.notification.world.Company.Seller;
import io.koppi.notification.world.Database;
import io.koppi.notification.world.MessageCentre;
import io.koppi.notification.world.MessageCentre.Fault.HangUp;
import io.koppi.notification.world.MessageCentre.Fault.Refuse;
import io.koppi.notification.world.MessageCentre.Fault.Silence;
import io.koppi.notification.world.MessageCentre.Taken;
import io.koppi.notification.world.MessageCentreResource;
import io.koppi.notification.world.MovableClock;
import io.koppi.notification.world.Peers;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(MessageCentreResource.class)
class RetryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // injected by the test resource
    MessageCentre centre;

    @AfterEach
    void turnTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void whatWasThrottledGoesOutOnceAndCountsOneAttempt() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.next(seller.phone(), new Refuse(SMPPConstant.STAT_ESME_RTHROTTLED));
            centre.next(seller.phone(), new Refuse(SMPPConstant.STAT_ESME_RMSGQFUL));

            LeadOpened lead = opened(peer, company);

            assertThat(sent(peer, lead).attempts()).isEqualTo(1);
            assertThat(centre.takenFor(seller.phone())).hasSize(1);
            assertThat(centre.refusedFor(seller.phone())).hasSize(2);
        }
    }

    @Test
    void whatIsRefusedForGoodFailsAtOnce() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.next(seller.phone(), new Refuse(SMPPConstant.STAT_ESME_RINVDSTADR));

            LeadOpened lead = opened(peer, company);

            assertThat(failed(peer, lead).reason()).isEqualTo("smpp-11");
            assertThat(centre.refusedFor(seller.phone())).hasSize(1);
            assertThat(centre.takenFor(seller.phone())).isEmpty();
        }
    }

    @Test
    void anUnconfirmedMessageIsRepeatedOnceWithTheSameLinkAndCounted() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            Seller lucky = company.seller("fi");
            centre.next(seller.phone(), new Silence());

            LeadOpened lead = opened(peer, company);

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent", "sent"));
            assertThat(attempts(peer, lead)).containsExactlyInAnyOrder(1, 2);
            List<Taken> messages = centre.takenFor(seller.phone());
            assertThat(messages).hasSize(2);
            assertThat(messages)
                    .extracting(Taken::text)
                    .containsOnly(messages.getFirst().text());
            assertThat(messages)
                    .extracting(Taken::reference)
                    .containsOnly(messages.getFirst().reference());
            assertThat(centre.takenFor(lucky.phone())).hasSize(1);
        }
    }

    @Test
    void aMessageIsNeverSentAThirdTime() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.next(seller.phone(), new Silence());
            centre.next(seller.phone(), new Silence());

            LeadOpened lead = opened(peer, company);

            assertThat(failed(peer, lead).reason()).isEqualTo("unconfirmed");
            await().during(Duration.ofSeconds(3))
                    .untilAsserted(
                            () -> assertThat(centre.takenFor(seller.phone())).hasSize(2));
        }
    }

    @Test
    void aCentreThatDiesInTheMiddleIsReachedAgain() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.next(seller.phone(), new HangUp());

            LeadOpened lead = opened(peer, company);

            assertThat(sent(peer, lead).attempts()).isEqualTo(2);
            assertThat(centre.takenFor(seller.phone())).hasSize(2);
        }
    }

    @Test
    void alertsWaitForACentreThatIsAwayAndGoOutOnce() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.close();
            LeadOpened lead = opened(peer, company);
            Database database = new Database();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(database.number(ofLead(lead))).isEqualTo(1));

            centre.open();

            assertThat(sent(peer, lead).attempts()).isEqualTo(1);
            assertThat(centre.takenFor(seller.phone())).hasSize(1);
        }
    }

    @Test
    void aSubmitWhoseProcessDiedIsRepeatedOnce() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.next(seller.phone(), new Refuse(SMPPConstant.STAT_ESME_RTHROTTLED));
            LeadOpened lead = opened(peer, company);
            await().untilAsserted(
                            () -> assertThat(centre.takenFor(seller.phone())).hasSize(1));
            sent(peer, lead);

            // As a process leaves it that was killed after it took the alert.
            new Database()
                    .change("update alert set state = 'submitting', attempts = 1, message_id = null, due_at = now()"
                            + " where lead_id = '" + lead.leadId() + "'");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(attempts(peer, lead)).containsExactly(1, 2));
            assertThat(centre.takenFor(seller.phone())).hasSize(2);
        }
    }

    @Test
    void anAlertNobodyCouldSendExpires() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            for (int i = 0; i < 20; i++) {
                centre.next(seller.phone(), new Refuse(SMPPConstant.STAT_ESME_RSYSERR));
            }
            LeadOpened lead = opened(peer, company);
            await().untilAsserted(
                            () -> assertThat(centre.refusedFor(seller.phone())).isNotEmpty());

            MovableClock.ahead(Duration.ofMinutes(61));

            assertThat(failed(peer, lead).reason()).isEqualTo("expired");
            assertThat(centre.takenFor(seller.phone())).isEmpty();
        }
    }

    private static LeadOpened opened(EventPeer peer, Company company) {
        LeadOpened lead = company.lead();
        peer.publish(Topics.CLAIM, lead);
        return lead;
    }

    private static AlertSent sent(EventPeer peer, LeadOpened lead) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));
        return peer.about(lead.leadId(), Topics.NOTIFICATION).getFirst().as(AlertSent.class);
    }

    private static AlertFailed failed(EventPeer peer, LeadOpened lead) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("failed"));
        return peer.about(lead.leadId(), Topics.NOTIFICATION).getFirst().as(AlertFailed.class);
    }

    private static List<Integer> attempts(EventPeer peer, LeadOpened lead) {
        return peer.about(lead.leadId(), Topics.NOTIFICATION).stream()
                .map(heard -> heard.as(AlertSent.class).attempts())
                .toList();
    }

    private static String ofLead(LeadOpened lead) {
        return "select count(*) from alert where state = 'planned' and lead_id = '" + lead.leadId() + "'";
    }
}
