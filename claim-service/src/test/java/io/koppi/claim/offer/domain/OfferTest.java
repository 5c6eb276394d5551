package io.koppi.claim.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.offer.domain.ClaimOutcome.AlreadyYours;
import io.koppi.claim.offer.domain.ClaimOutcome.TooLate;
import io.koppi.claim.offer.domain.ClaimOutcome.Withdrawn;
import io.koppi.claim.offer.domain.ClaimOutcome.Won;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Offer free = new Offer(Optional.empty(), false);
    private final Offer anas = new Offer(Optional.of(new Ownership(ANA, NOON)), false);

    @Test
    void firstClaimWins() {
        assertThat(free.claim(ANA, NOON)).isEqualTo(new Won(new Ownership(ANA, NOON)));
    }

    @Test
    void winnerMayClaimAgainAndKeepsTheFirstTime() {
        assertThat(anas.claim(ANA, NOON.plusSeconds(60))).isEqualTo(new AlreadyYours(new Ownership(ANA, NOON)));
    }

    @Test
    void secondClaimIsToldWhoWonAndByHowMuch() {
        assertThat(anas.claim(BEN, NOON.plusMillis(400))).isEqualTo(new TooLate(new Ownership(ANA, NOON), 400));
    }

    @Test
    void nobodyTakesWhatWasTakenBack() {
        assertThat(new Offer(Optional.empty(), true).claim(ANA, NOON)).isEqualTo(new Withdrawn());
    }

    @Test
    void claimThatArrivedFirstButWasDecidedSecondHasNoNegativeMargin() {
        assertThat(anas.claim(BEN, NOON.minusMillis(3))).isEqualTo(new TooLate(new Ownership(ANA, NOON), 0));
    }
}
