package io.koppi.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.notification.world.Company;
import io.koppi.notification.world.Company.Seller;
import io.koppi.notification.world.MessageCentre;
import io.koppi.notification.world.MessageCentre.Taken;
import io.koppi.notification.world.MessageCentreResource;
import io.koppi.notification.world.Peers;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(MessageCentreResource.class)
class AlertIT {
    @SuppressWarnings("NullAway.Init") // injected by the test resource
    MessageCentre centre;

    @Test
    void eachMemberGetsOneMessageInTheirLanguageThoughEveryEventComesTwice() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            List<Seller> sellers = List.of(company.seller("fi"), company.seller("sv"), company.seller("en"));
            LeadOpened lead = company.lead();

            peer.publish(Topics.CLAIM, lead);
            peer.publish(Topics.CLAIM, lead);

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).hasSize(3));
            assertThat(texts(sellers))
                    .satisfiesExactly(
                            finnish -> assertThat(finnish)
                                    .matches(
                                            "Åbo-Turku: Tarjouspyyntö, Keittiöremontti, klo 14\\.02\\. Ota koppi: \\S+"),
                            swedish -> assertThat(swedish)
                                    .matches(
                                            "Åbo-Turku: Offertförfrågan, Keittiöremontti, kl\\. 14\\.02\\. Ta den: \\S+"),
                            english -> assertThat(english)
                                    .matches("Åbo-Turku: Quote request, Keittiöremontti, 14:02\\. Take it: \\S+"));
            assertThat(sellers.stream().flatMap(seller -> centre.takenFor(seller.phone()).stream()))
                    .allMatch(message -> message.septets() <= 160)
                    .extracting(Taken::text)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatWasSentIsToldOncePerMember() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            LeadOpened lead = company.lead();

            peer.publish(Topics.CLAIM, lead);

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));
            assertThat(peer.about(lead.leadId(), Topics.NOTIFICATION).getFirst().as(AlertSent.class))
                    .extracting(AlertSent::memberId, AlertSent::medium, AlertSent::round, AlertSent::attempts)
                    .containsExactly(seller.id(), "sms", 1, 1);
        }
    }

    @Test
    void nobodyIsToldWhoCannotOrNeedNotBe() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller active = company.seller("fi");
            Seller inactive = company.seller("fi");
            company.deactivate(inactive);
            Seller elsewhere = company.seller("fi");
            company.moveAway(elsewhere);
            LeadOpened test = company.lead(Instant.now(), Instant.now(), true);
            LeadOpened old = company.lead(Instant.now().minus(Duration.ofHours(2)));
            LeadOpened lead = company.lead();

            List.of(test, old, lead).forEach(opened -> peer.publish(Topics.CLAIM, opened));

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));
            await().during(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(centre.takenFor(active.phone())).hasSize(1));
            assertThat(centre.takenFor(inactive.phone())).isEmpty();
            assertThat(centre.takenFor(elsewhere.phone())).isEmpty();
        }
    }

    @Test
    void aMalformedEventIsSetAsideAndTheNextOneAlerts() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("sv");
            UUID malformed = peer.publishMalformed(Topics.CLAIM, "claim.lead-opened.v1");
            LeadOpened lead = company.lead();

            peer.publish(Topics.CLAIM, lead);

            await().untilAsserted(
                            () -> assertThat(centre.takenFor(seller.phone())).hasSize(1));
            await().untilAsserted(() -> assertThat(peer.about(malformed, "notification-service.dead-letter.v1"))
                    .hasSize(1));
        }
    }

    @Test
    void anOfferTheDirectoryDoesNotKnowYetHoldsUpNobodyAndIsToldOnceItDoes() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            UUID newPlace = UUID.randomUUID();
            LeadOpened early = company.leadAt(newPlace);
            LeadOpened lead = company.lead();

            peer.publish(Topics.CLAIM, early);
            peer.publish(Topics.CLAIM, lead);
            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));
            assertThat(Peers.toldAbout(peer, early.leadId())).isEmpty();
            company.open(newPlace);

            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, early.leadId())).containsExactly("sent"));
            assertThat(centre.takenFor(seller.phone())).hasSize(2);
        }
    }

    private List<String> texts(List<Seller> sellers) {
        return sellers.stream()
                .flatMap(seller -> centre.takenFor(seller.phone()).stream())
                .map(Taken::text)
                .toList();
    }
}
