package io.koppi.notification.quicklink.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.notification.offer.domain.Offer.Taking;
import io.koppi.notification.quicklink.domain.QuickLink.Redemption;
import io.koppi.notification.quicklink.domain.QuickLink.Situation;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Expired;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Redeemed;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Revoked;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Used;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuickLinkTest {
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(12));
    private static final LinkTerms TERMS =
            new LinkTerms(Duration.ofHours(12), Duration.ofHours(2), Duration.ofSeconds(60));
    private static final Secret DEVICE = new Secret("d".repeat(22));
    private static final Secret OTHER_DEVICE = new Secret("o".repeat(22));
    private static final UUID ID = new UUID(0, 1);

    private final QuickLink fresh =
            new QuickLink(ID, ID, ID, ID, 1, ID, new Secret("t".repeat(22)).hash(), END, Optional.empty());
    private final QuickLink used = new QuickLink(
            ID, ID, ID, ID, 1, ID, fresh.tokenHash(), END, Optional.of(new Redemption(START, DEVICE.hash())));

    @Test
    void theFirstTapBindsTheDevice() {
        assertThat(fresh.redeem(at(START), Optional.empty(), DEVICE)).isEqualTo(new Redeemed(used, true));
    }

    @Test
    void aDoubleTapNeedsNoDeviceForAMinute() {
        assertThat(used.redeem(at(START.plusMillis(59_999)), Optional.empty(), DEVICE))
                .isEqualTo(new Redeemed(used, false));
        assertThat(used.redeem(at(START.plusSeconds(60)), Optional.empty(), DEVICE))
                .isEqualTo(new Used());
    }

    @Test
    void laterTheDeviceDecides() {
        Situation later = at(START.plusSeconds(3_600));

        assertThat(used.redeem(later, Optional.of(DEVICE), DEVICE)).isEqualTo(new Redeemed(used, false));
        assertThat(used.redeem(later, Optional.of(OTHER_DEVICE), DEVICE)).isEqualTo(new Used());
        assertThat(used.state(later)).isEqualTo(LinkState.USED);
    }

    @Test
    void itEndsAtItsEnd() {
        assertThat(fresh.redeem(at(END.minusMillis(1)), Optional.empty(), DEVICE))
                .isInstanceOf(Redeemed.class);
        assertThat(fresh.redeem(at(END), Optional.empty(), DEVICE)).isEqualTo(new Expired());
        assertThat(fresh.state(at(END))).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void onceTakenItLivesTwoHoursMoreButNeverLonger() {
        assertThat(fresh.endsAt(taken(START, START))).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(fresh.endsAt(taken(START, END.minusSeconds(60)))).isEqualTo(END);
        assertThat(fresh.state(taken(START.plusSeconds(1), START))).isEqualTo(LinkState.TAKEN);
        assertThat(fresh.redeem(taken(START.plusSeconds(1), START), Optional.empty(), DEVICE))
                .isInstanceOf(Redeemed.class);
    }

    @Test
    void itGoesWithItsMember() {
        Situation gone = new Situation(START, TERMS, false, Optional.empty(), false);

        assertThat(used.redeem(gone, Optional.of(DEVICE), DEVICE)).isEqualTo(new Revoked());
        assertThat(used.state(gone)).isEqualTo(LinkState.REVOKED);
    }

    @Test
    void ofAWithdrawnLeadItSaysSoWhoeverUsedItBefore() {
        Situation withdrawn = new Situation(START, TERMS, true, Optional.empty(), true);

        assertThat(fresh.state(withdrawn)).isEqualTo(LinkState.WITHDRAWN);
        assertThat(used.state(withdrawn)).isEqualTo(LinkState.WITHDRAWN);
    }

    @Test
    void secretsDoNotShowThemselves() {
        assertThat(DEVICE.toString()).doesNotContain("ddd");
        assertThat(Secret.parse("short")).isEmpty();
        assertThat(Secret.parse("A".repeat(21) + "%")).isEmpty();
    }

    private static Situation at(Instant now) {
        return new Situation(now, TERMS, true, Optional.empty(), false);
    }

    private static Situation taken(Instant now, Instant at) {
        return new Situation(now, TERMS, true, Optional.of(new Taking(new UUID(0, 2), at)), false);
    }
}
