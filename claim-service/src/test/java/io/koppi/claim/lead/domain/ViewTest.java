package io.koppi.claim.lead.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.directory.domain.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID LOCATION = new UUID(0, 2);
    private static final UUID ANA = new UUID(0, 3);
    private static final UUID BEN = new UUID(0, 4);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Lead free = new Lead(
            new UUID(1, 0),
            TENANT,
            LOCATION,
            new UUID(0, 5),
            new Request(
                    new UUID(0, 6),
                    new UUID(0, 7),
                    "web.form",
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    NOON,
                    new Trace("catch-all", 5, 5, "")),
            new Opening(1, NOON, 3),
            Optional.empty(),
            Progress.START,
            Optional.empty(),
            0);
    private final Lead anas = free.ownedBy(new Ownership(ANA, NOON));

    @Test
    void freeLeadIsAnOfferEvenToAnAdmin() {
        assertThat(View.of(free, admin(BEN))).isEqualTo(View.OFFER);
    }

    @Test
    void ownerSeesAllOfIt() {
        assertThat(View.of(anas, seller(ANA))).isEqualTo(View.FULL);
    }

    @Test
    void colleagueSeesThatItIsTaken() {
        assertThat(View.of(anas, seller(BEN))).isEqualTo(View.TAKEN);
    }

    @Test
    void adminOfTheLocationSeesAllOfATakenLead() {
        assertThat(View.of(anas, admin(BEN))).isEqualTo(View.FULL);
    }

    private static Caller seller(UUID member) {
        return new Caller(TENANT, member, false, Set.of(), Set.of(LOCATION), Optional.empty());
    }

    private static Caller admin(UUID member) {
        return new Caller(TENANT, member, false, Set.of(LOCATION), Set.of(LOCATION), Optional.empty());
    }
}
