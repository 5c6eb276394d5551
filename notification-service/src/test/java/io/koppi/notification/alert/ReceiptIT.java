package io.koppi.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.notification.world.Company;
import io.koppi.notification.world.Company.Seller;
import io.koppi.notification.world.Database;
import io.koppi.notification.world.MessageCentre;
import io.koppi.notification.world.MessageCentre.Fault.ReceiptFirst;
import io.koppi.notification.world.MessageCentreResource;
import io.koppi.notification.world.Peers;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(MessageCentreResource.class)
class ReceiptIT {
    @SuppressWarnings("NullAway.Init") // injected by the test resource
    MessageCentre centre;

    @Test
    void aReceiptThatComesTwiceIsToldOnce() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            LeadOpened lead = sent(peer, company);
            var message = centre.takenFor(seller.phone()).getFirst();

            centre.receipt(message, DeliveryReceiptState.ACCEPTD);
            centre.receipt(message, DeliveryReceiptState.DELIVRD);
            centre.receipt(message, DeliveryReceiptState.DELIVRD);

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent", "delivered"));
        }
    }

    @Test
    void anUndeliveredMessageIsAFailedAlert() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            LeadOpened lead = sent(peer, company);

            centre.receipt(centre.takenFor(seller.phone()).getFirst(), DeliveryReceiptState.UNDELIV);

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent", "failed"));
            assertThat(peer.about(lead.leadId(), Topics.NOTIFICATION)
                            .getLast()
                            .as(AlertFailed.class)
                            .reason())
                    .isEqualTo("undelivered");
        }
    }

    @Test
    void aReceiptThatOvertakesTheAnswerStillFindsItsAlert() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            centre.next(seller.phone(), new ReceiptFirst());
            LeadOpened lead = company.lead();

            peer.publish(Topics.CLAIM, lead);

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent", "delivered"));
            assertThat(new Database().number("select count(*) from early_receipt"))
                    .isZero();
        }
    }

    private static LeadOpened sent(EventPeer peer, Company company) {
        LeadOpened lead = company.lead();
        peer.publish(Topics.CLAIM, lead);
        await().untilAsserted(
                        () -> assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));
        return lead;
    }
}
