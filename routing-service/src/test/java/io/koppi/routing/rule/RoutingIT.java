package io.koppi.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.intake.PlaceWish;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.RoutingTrace;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class RoutingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Optional<EventPeer> peer = Optional.empty();

    /** A tenant with two shops. */
    private record Ready(
            TestTenant tenant, UUID turku, UUID helsinki, UUID turkuTeam, UUID helsinkiTeam, UUID sales, UUID channel) {
        static Ready withTwoShops() {
            TestTenant tenant = new TestTenant();
            UUID sales = tenant.requestType("sales");
            UUID turku = tenant.location("Turku", "20");
            UUID helsinki = tenant.location("Helsinki", "00");
            UUID turkuTeam = tenant.team(turku, "Sales", sales);
            UUID helsinkiTeam = tenant.team(helsinki, "Sales", sales);
            UUID channel = tenant.channel(Map.of("defaultLocationId", turku, "defaultRequestTypeId", sales));
            return new Ready(tenant, turku, helsinki, turkuTeam, helsinkiTeam, sales, channel);
        }

        Ready withCatchAll() {
            tenant.catchAll(helsinki, helsinkiTeam, sales);
            return this;
        }
    }

    @BeforeEach
    void listen() {
        peer = Optional.of(new EventPeer(brokers));
    }

    @AfterEach
    void stopListening() {
        peer.ifPresent(EventPeer::close);
    }

    @Test
    void aContactIsRoutedOnceHoweverOftenItComes() {
        Ready ready = Ready.withTwoShops().withCatchAll();
        ContactReceived contact = contact(ready, ready.channel(), chosen(ready.helsinki()), false);

        // Twice under one event id, and twice more under another, as after a replay at the source.
        peer().publish(Topics.INTAKE, contact);
        peer().publish(Topics.INTAKE, contact);
        ContactReceived marker = contact(ready, ready.channel(), nowhere(), false);
        peer().publish(Topics.INTAKE, marker);

        routed(marker);
        ContactRouted routed = routed(contact);
        assertThat(peer().typesAbout(contact.contactId(), Topics.ROUTING)).containsExactly("routing.contact-routed.v1");
        assertThat(routed.locationId()).isEqualTo(ready.helsinki());
        assertThat(routed.teamId()).isEqualTo(ready.helsinkiTeam());
        assertThat(routed.requestTypeId()).isEqualTo(ready.sales());
        assertThat(routed.deliveryMode()).isEqualTo("shotgun");
        assertThat(routed.contact()).isEqualTo(contact.contact());
        assertThat(routed.trace()).isEqualTo(new RoutingTrace("customer-choice", 1, 5, "Shop Helsinki"));
    }

    @Test
    void everyRuleHasItsTurn() {
        Ready ready = Ready.withTwoShops().withCatchAll();
        UUID silentChannel = ready.tenant().channel(Map.of());
        ContactReceived byName = contact(ready, ready.channel(), wish(null, "helsinki"), false);
        ContactReceived byPostCode = contact(ready, ready.channel(), wish("00100", null), false);
        ContactReceived byChannel = contact(ready, ready.channel(), nowhere(), false);
        ContactReceived caught = contact(ready, silentChannel, nowhere(), false);
        ContactReceived strange = contact(ready, UUID.randomUUID(), nowhere(), false);

        List.of(byName, byPostCode, byChannel, caught, strange)
                .forEach(contact -> peer().publish(Topics.INTAKE, contact));

        assertThat(routed(byName).trace()).isEqualTo(new RoutingTrace("place-name", 2, 5, "Helsinki"));
        assertThat(routed(byPostCode).trace()).isEqualTo(new RoutingTrace("post-code", 3, 5, "00"));
        assertThat(routed(byChannel).trace()).isEqualTo(new RoutingTrace("channel-default", 4, 5, "Web form"));
        assertThat(routed(byChannel).teamId()).isEqualTo(ready.turkuTeam());
        assertThat(routed(caught).trace().rule()).isEqualTo("catch-all");
        assertThat(routed(strange).trace().rule()).isEqualTo("catch-all");
    }

    @Test
    void aTestContactGoesTheSameWay() {
        Ready ready = Ready.withTwoShops().withCatchAll();
        ContactReceived contact = contact(ready, ready.channel(), nowhere(), true);

        peer().publish(Topics.INTAKE, contact);

        assertThat(routed(contact).contact().test()).isTrue();
    }

    @Test
    void aContactWaitsForTheTenantsCatchAll() {
        Ready ready = Ready.withTwoShops();
        ContactReceived early = contact(ready, ready.channel(), nowhere(), false);
        Ready other = Ready.withTwoShops().withCatchAll();
        ContactReceived marker = contact(other, other.channel(), nowhere(), false);

        peer().publish(Topics.INTAKE, early);
        peer().publish(Topics.INTAKE, marker);
        routed(marker);
        assertThat(peer().about(early.contactId(), Topics.ROUTING)).isEmpty();
        ready.withCatchAll();

        assertThat(routed(early).locationId()).isEqualTo(ready.turku());
        assertThat(peer().about(early.contactId(), Topics.ROUTING)).hasSize(1);
    }

    @Test
    void aContactThatIsThereBeforeItsTenantIsNotLost() {
        UUID tenantToBe = UUID.randomUUID();
        ContactReceived early = contact(tenantToBe, UUID.randomUUID(), nowhere(), false);
        peer().publish(Topics.INTAKE, early);

        TestTenant late = new TestTenant(tenantToBe);
        UUID sales = late.requestType("sales");
        UUID oulu = late.location("Oulu");
        late.catchAll(oulu, late.team(oulu, "Sales", sales), sales);

        assertThat(routed(early).locationId()).isEqualTo(oulu);
    }

    @Test
    void aChangeOfTheDirectoryHoldsForTheNextContact() {
        Ready ready = Ready.withTwoShops().withCatchAll();
        ContactReceived before = contact(ready, ready.channel(), wish("33100", null), false);
        peer().publish(Topics.INTAKE, before);
        assertThat(routed(before).trace().rule()).isEqualTo("channel-default");

        UUID tampere = ready.tenant().location("Tampere", "33");
        ready.tenant().team(tampere, "Sales", ready.sales());
        ContactReceived after = contact(ready, ready.channel(), wish("33100", null), false);
        peer().publish(Topics.INTAKE, after);

        assertThat(routed(after).locationId()).isEqualTo(tampere);
    }

    @Test
    void whoSeesTheLocationIsToldWhy() {
        Ready ready = Ready.withTwoShops().withCatchAll();
        UUID inHelsinki = ready.tenant().member(Map.of("teamIds", List.of(ready.helsinkiTeam())));
        UUID inTurku = ready.tenant().member(Map.of("teamIds", List.of(ready.turkuTeam())));
        ContactReceived contact = contact(ready, ready.channel(), wish("00100", null), false);
        peer().publish(Topics.INTAKE, contact);
        routed(contact);

        String path = "/directory/contacts/" + contact.contactId() + "/trace";
        ready.tenant()
                .as(inHelsinki)
                .get(path)
                .then()
                .statusCode(200)
                .body("rule", equalTo("post-code"))
                .body("position", equalTo(3))
                .body("of", equalTo(5))
                .body("because", equalTo("00"))
                .body("locationId", equalTo(ready.helsinki().toString()));
        ready.tenant().as(inTurku).get(path).then().statusCode(404);
        TestTenant stranger = new TestTenant();
        stranger.as(stranger.member(Map.of("tenantAdmin", true)))
                .get(path)
                .then()
                .statusCode(404);
    }

    private EventPeer peer() {
        return peer.orElseThrow();
    }

    private ContactRouted routed(ContactReceived contact) {
        return await().atMost(PATIENCE)
                .until(() -> peer().about(contact.contactId(), Topics.ROUTING), heard -> !heard.isEmpty())
                .getFirst()
                .as(ContactRouted.class);
    }

    private static ContactReceived contact(Ready ready, UUID channel, PlaceWish place, boolean test) {
        return contact(ready.tenant().id, channel, place, test);
    }

    private static ContactReceived contact(UUID tenantId, UUID channel, PlaceWish place, boolean test) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        return new ContactReceived(
                tenantId,
                UUID.randomUUID(),
                channel,
                Optional.of("sales"),
                place,
                new Contact(
                        "web.form",
                        UUID.randomUUID().toString(),
                        now,
                        now,
                        Optional.of("A boat"),
                        Optional.empty(),
                        new Customer(Optional.empty(), Optional.of("+358501234567"), Optional.empty()),
                        Optional.empty(),
                        test,
                        Map.of("colour", "blue"),
                        Optional.of(new CallbackWish(now.plusSeconds(3_600), Optional.empty()))));
    }

    private static PlaceWish chosen(UUID location) {
        return new PlaceWish(Optional.of(location), Optional.empty(), Optional.empty());
    }

    private static PlaceWish nowhere() {
        return new PlaceWish(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PlaceWish wish(@Nullable String postCode, @Nullable String text) {
        return new PlaceWish(Optional.empty(), Optional.ofNullable(postCode), Optional.ofNullable(text));
    }
}
