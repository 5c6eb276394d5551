package io.koppi.stats;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadLost;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.OpeningHours;
import io.koppi.contracts.directory.Tenant;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.Tokens;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A tenant of its own for each test: its directory and its leads as the other services tell of them, everything twice. */
public final class Company implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(60);

    public final UUID tenantId = UUID.randomUUID();
    public final UUID owner = UUID.randomUUID();
    public final EventPeer peer;

    public Company(String brokers) {
        this(brokers, "Europe/Helsinki");
    }

    public Company(String brokers, String zone) {
        peer = new EventPeer(brokers);
        peer.publish(Topics.DIRECTORY, new Tenant(tenantId, 1, "t-" + tenantId, "Talo", "fi", "FI", zone));
    }

    public static OpeningHours open(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    public UUID location(String name, String zone, OpeningHours... hours) {
        UUID id = UUID.randomUUID();
        peer.publish(
                Topics.DIRECTORY, new Location(tenantId, id, 1, name, name, zone, List.of(), List.of(hours), true));
        return id;
    }

    /** A member who sees these locations, once the service knows it. */
    public UUID member(UUID... locationIds) {
        return known(member(false, Set.of(locationIds)), locationIds.length);
    }

    /** A tenant admin, once the service knows that the tenant has so many locations. */
    public UUID admin(int locations) {
        return known(member(true, Set.of()), locations);
    }

    private UUID member(boolean tenantAdmin, Set<UUID> locationIds) {
        UUID id = UUID.randomUUID();
        peer.publish(
                Topics.DIRECTORY,
                new Member(
                        tenantId,
                        id,
                        1,
                        "Member",
                        Optional.empty(),
                        "fi",
                        tenantAdmin,
                        Set.of(),
                        Set.of(),
                        locationIds,
                        true));
        return id;
    }

    private UUID known(UUID memberId, int locations) {
        // Before the waiting begins: making a user may take long.
        Tokens.member(tenantId, memberId);
        await().atMost(SOON)
                .untilAsserted(() -> as(memberId)
                        .get("/stats/locations?from=2026-01-01&to=2026-01-01")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(locations)));
        return memberId;
    }

    public RequestSpecification as(UUID memberId) {
        return given().auth().oauth2(Tokens.member(tenantId, memberId));
    }

    public UUID lead(UUID locationId, String receivedAt) {
        return lead(locationId, Instant.parse(receivedAt));
    }

    public UUID lead(UUID locationId, Instant receivedAt) {
        UUID id = UUID.randomUUID();
        peer.publish(Topics.CLAIM, opened(id, locationId, receivedAt, false));
        return id;
    }

    public UUID testLead(UUID locationId, String receivedAt) {
        UUID id = UUID.randomUUID();
        peer.publish(Topics.CLAIM, opened(id, locationId, Instant.parse(receivedAt), true));
        return id;
    }

    /** A lead that was taken so many milliseconds after it was received. */
    public UUID claimedLead(UUID locationId, String receivedAt, long waitMillis) {
        UUID id = lead(locationId, receivedAt);
        claimed(id, locationId, Instant.parse(receivedAt).plusMillis(waitMillis));
        return id;
    }

    public void claimed(UUID leadId, UUID locationId, Instant at) {
        peer.publish(Topics.CLAIM, new LeadClaimed(tenantId, leadId, locationId, owner, 1, at));
    }

    public void won(UUID leadId, UUID locationId, Instant at) {
        peer.publish(Topics.CLAIM, new StageChanged(tenantId, leadId, locationId, owner, "new", "won", at));
        peer.publish(Topics.CLAIM, new LeadWon(tenantId, leadId, locationId, owner, Optional.of(125_000L), at));
    }

    public void lost(UUID leadId, UUID locationId, Instant at) {
        peer.publish(Topics.CLAIM, new StageChanged(tenantId, leadId, locationId, owner, "new", "lost", at));
        peer.publish(Topics.CLAIM, new LeadLost(tenantId, leadId, locationId, owner, "price", at));
    }

    public void withdrawn(UUID leadId, UUID locationId, Instant at) {
        peer.publish(Topics.CLAIM, new LeadWithdrawn(tenantId, leadId, locationId, 1, "import-undone", at));
    }

    public LeadOpened opened(UUID leadId, UUID locationId, Instant receivedAt, boolean test) {
        return new LeadOpened(
                tenantId,
                leadId,
                locationId,
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                1,
                Optional.empty(),
                "web.form",
                test,
                receivedAt,
                receivedAt.plusMillis(20),
                receivedAt.plusMillis(80),
                Optional.empty());
    }

    @Override
    public void close() {
        peer.close();
    }
}
