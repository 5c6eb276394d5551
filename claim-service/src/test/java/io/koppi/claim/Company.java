package io.koppi.claim;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.RoutingTrace;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.Tokens;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant of its own for each test: its directory and its contacts as the other services tell of them, everything twice. */
public final class Company implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(30);
    public static final String PHONE = "+358401234567";

    public final UUID tenantId = UUID.randomUUID();
    public final UUID team = UUID.randomUUID();
    public final UUID channel = UUID.randomUUID();
    public final UUID requestType = UUID.randomUUID();
    public final EventPeer peer;

    public Company(String brokers) {
        peer = new EventPeer(brokers);
        peer.publish(
                Topics.DIRECTORY,
                new Channel(
                        tenantId, channel, 1, "website-form", "Kotisivut", Optional.empty(), Optional.empty(), true));
        Map<String, String> names = Map.of("fi", "Tarjouspyyntö", "sv", "Offertförfrågan", "en", "Quote request");
        peer.publish(Topics.DIRECTORY, new RequestType(tenantId, requestType, 1, "quote", names, "shotgun", true));
    }

    public UUID location(String name) {
        UUID id = UUID.randomUUID();
        peer.publish(
                Topics.DIRECTORY,
                new Location(tenantId, id, 1, name, name, "Europe/Helsinki", List.of(), List.of(), true));
        return id;
    }

    /** A member of the team who works at these locations, once the service knows it. */
    public UUID seller(String name, UUID... locations) {
        return known(member(name, Set.of(), Set.of(locations), true));
    }

    /** An admin of these locations, once the service knows it. */
    public UUID admin(String name, UUID... locations) {
        return known(member(name, Set.of(locations), Set.of(locations), true));
    }

    /** Announces a member of the team; the service may take a moment to know. */
    public UUID member(String name, Set<UUID> adminLocations, Set<UUID> locations, boolean active) {
        UUID id = UUID.randomUUID();
        publish(id, 1, name, adminLocations, locations, active);
        return id;
    }

    /** The member works nowhere from now on. */
    public void moved(UUID id, String name, long version) {
        publish(id, version, name, Set.of(), Set.of(), true);
    }

    private void publish(
            UUID id, long version, String name, Set<UUID> adminLocations, Set<UUID> locations, boolean active) {
        peer.publish(
                Topics.DIRECTORY,
                new Member(
                        tenantId,
                        id,
                        version,
                        name,
                        Optional.of("+358501112233"),
                        "fi",
                        false,
                        adminLocations,
                        Set.of(team),
                        locations,
                        active));
    }

    public UUID known(UUID member) {
        // Before the waiting begins: making a user may take long.
        Tokens.member(tenantId, member);
        await().atMost(SOON)
                .untilAsserted(() -> as(member).get("/leads?view=mine").then().statusCode(200));
        return member;
    }

    public RequestSpecification as(UUID member) {
        return with(Tokens.member(tenantId, member));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public ContactRouted routed(UUID location, Instant receivedAt) {
        return routed(location, receivedAt, Optional.empty());
    }

    public ContactRouted routed(UUID location, Instant receivedAt, Optional<CallbackWish> callback) {
        return new ContactRouted(
                tenantId,
                UUID.randomUUID(),
                channel,
                location,
                team,
                requestType,
                "shotgun",
                new RoutingTrace("post-code", 3, 5, "00100"),
                receivedAt.plusMillis(30),
                new Contact(
                        "web.form",
                        UUID.randomUUID().toString(),
                        receivedAt,
                        receivedAt.plusMillis(10),
                        Optional.of("Keittiö"),
                        Optional.of("Soittakaa numeroon 040 123 4567, kiitos."),
                        new Customer(Optional.of("Testi Asiakas"), Optional.of(PHONE), Optional.of("t@example.com")),
                        Optional.of("fi"),
                        false,
                        Map.of("budjetti", "5000"),
                        callback));
    }

    /** A free lead which this member sees. */
    public UUID lead(UUID location, UUID seenBy) {
        return lead(location, seenBy, Instant.parse("2026-03-02T10:00:00Z"));
    }

    public UUID lead(UUID location, UUID seenBy, Instant receivedAt) {
        UUID id = announce(location, receivedAt);
        await().atMost(SOON)
                .untilAsserted(() -> as(seenBy).get("/leads/" + id).then().statusCode(200));
        return id;
    }

    public UUID announce(UUID location, Instant receivedAt) {
        ContactRouted routed = routed(location, receivedAt);
        peer.publish(Topics.ROUTING, routed);
        return routed.contactId();
    }

    /** What the service announced about the lead, each event once. */
    public List<EventPeer.Heard> announced(UUID lead) {
        Set<UUID> seen = new HashSet<>();
        return peer.about(lead, Topics.CLAIM).stream()
                .filter(heard -> seen.add(heard.eventId()))
                .toList();
    }

    public List<String> announcedTypes(UUID lead) {
        return announced(lead).stream().map(EventPeer.Heard::type).toList();
    }

    @Override
    public void close() {
        peer.close();
    }
}
