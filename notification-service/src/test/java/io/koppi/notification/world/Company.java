package io.koppi.notification.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Team;
import io.koppi.contracts.directory.Tenant;
import io.koppi.platform.test.EventPeer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A tenant with one location and one team, as routing-service would have published it; everything about it is new. */
public final class Company {
    private static final AtomicLong VERSION = new AtomicLong(1);

    public final UUID tenantId = UUID.randomUUID();
    public final UUID locationId = UUID.randomUUID();
    public final UUID teamId = UUID.randomUUID();
    public final UUID requestTypeId = UUID.randomUUID();

    private final EventPeer peer;
    private final Database database = new Database();

    public Company(EventPeer peer) {
        this.peer = peer;
        publish(new Tenant(tenantId, next(), "abc", "ABC Oy", "fi", "FI", "Europe/Helsinki"));
        open(locationId);
        publish(new Team(tenantId, teamId, locationId, next(), "Myynti", Set.of(requestTypeId), true));
        publish(new RequestType(
                tenantId,
                requestTypeId,
                next(),
                "quote",
                Map.of("fi", "Tarjouspyyntö", "sv", "Offertförfrågan", "en", "Quote request"),
                "shotgun",
                true));
    }

    public void open(UUID location) {
        publish(new Location(
                tenantId, location, next(), "Åbo-Turku", "Turku", "Europe/Helsinki", List.of(), List.of(), true));
    }

    /** A member of the team as the directory has them now. */
    public record Seller(UUID id, String phone, String language) {}

    public Seller seller(String language) {
        Seller seller = new Seller(UUID.randomUUID(), phone(), language);
        publish(member(seller, false, Set.of(teamId), Set.of(locationId), true));
        return seller;
    }

    public UUID admin() {
        Seller admin = new Seller(UUID.randomUUID(), phone(), "fi");
        publish(member(admin, true, Set.of(), Set.of(), true));
        return admin.id();
    }

    public void deactivate(Seller seller) {
        publish(member(seller, false, Set.of(teamId), Set.of(locationId), false));
    }

    public void moveAway(Seller seller) {
        publish(member(seller, false, Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID()), true));
    }

    public LeadOpened lead() {
        return lead(Instant.now());
    }

    public LeadOpened lead(Instant openedAt) {
        return lead(openedAt, Instant.parse("2026-03-02T12:02:00Z"), false);
    }

    public LeadOpened leadAt(UUID location) {
        return lead(location, Instant.now(), Instant.now(), false);
    }

    public LeadOpened lead(Instant openedAt, Instant receivedAt, boolean test) {
        return lead(locationId, openedAt, receivedAt, test);
    }

    private LeadOpened lead(UUID location, Instant openedAt, Instant receivedAt, boolean test) {
        return new LeadOpened(
                tenantId,
                UUID.randomUUID(),
                location,
                teamId,
                UUID.randomUUID(),
                requestTypeId,
                1,
                Optional.of("Keittiöremontti"),
                "website-form",
                test,
                receivedAt,
                receivedAt,
                openedAt,
                Optional.empty());
    }

    public LeadClaimed claim(LeadOpened lead, Seller seller) {
        return new LeadClaimed(tenantId, lead.leadId(), locationId, seller.id(), lead.round(), Instant.now());
    }

    public LeadWithdrawn withdrawal(LeadOpened lead) {
        return new LeadWithdrawn(
                tenantId, lead.leadId(), lead.locationId(), lead.round(), "import-undone", Instant.now());
    }

    public static String phone() {
        return "+3584" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    }

    /** Publishes, and returns when the service's own copy has it. */
    private void publish(DirectoryEvent state) {
        peer.publish(Topics.DIRECTORY, state);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(
                                database.number("select count(*) from directory_entry where id = '%s' and version = %d"
                                        .formatted(state.subjectId(), state.version())))
                        .isEqualTo(1));
    }

    private Member member(Seller seller, boolean admin, Set<UUID> teams, Set<UUID> locations, boolean active) {
        return new Member(
                tenantId,
                seller.id(),
                next(),
                "Matti Myyjä",
                Optional.of(seller.phone()),
                seller.language(),
                admin,
                Set.of(),
                teams,
                locations,
                active);
    }

    private static long next() {
        return VERSION.incrementAndGet();
    }
}
