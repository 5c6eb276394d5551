package io.koppi.notification.quicklink.domain;

import io.koppi.notification.offer.domain.Offer.Taking;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Expired;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Redeemed;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Revoked;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Used;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The link of one alert: good for one member, one lead and, once used, one device. */
public record QuickLink(
        UUID tenantId,
        UUID alertId,
        UUID leadId,
        UUID locationId,
        int round,
        UUID memberId,
        String tokenHash,
        Instant expiresAt,
        Optional<Redemption> redemption) {

    /** The first tap. */
    public record Redemption(Instant at, String deviceHash) {}

    /**
     * What the world looks like at a tap or a look.
     *
     * @param holderStays whether the member is active and still behind the walls of the lead's location
     * @param taken by whom else the lead was taken, if it was
     * @param withdrawn whether the lead was taken back by whoever brought it
     */
    public record Situation(
            Instant now, LinkTerms terms, boolean holderStays, Optional<Taking> taken, boolean withdrawn) {}

    /** A lead somebody else took still signs in: its page tells who won. */
    public RedeemOutcome redeem(Situation situation, Optional<Secret> shown, Secret device) {
        if (!situation.holderStays()) {
            return new Revoked();
        }
        if (isOver(situation)) {
            return new Expired();
        }
        if (redemption.isEmpty()) {
            return new Redeemed(with(new Redemption(situation.now(), device.hash())), true);
        }
        return isWithinDoubleTap(situation) || isSameDevice(shown) ? new Redeemed(this, false) : new Used();
    }

    public LinkState state(Situation situation) {
        if (!situation.holderStays()) {
            return LinkState.REVOKED;
        }
        if (isOver(situation)) {
            return LinkState.EXPIRED;
        }
        if (situation.withdrawn()) {
            return LinkState.WITHDRAWN;
        }
        if (situation.taken().isPresent()) {
            return LinkState.TAKEN;
        }
        return redemption.isEmpty() || isWithinDoubleTap(situation) ? LinkState.OPEN : LinkState.USED;
    }

    public Instant endsAt(Situation situation) {
        return situation
                .taken()
                .map(taken -> taken.at().plus(situation.terms().onceTaken()))
                .filter(expiresAt::isAfter)
                .orElse(expiresAt);
    }

    private boolean isOver(Situation situation) {
        return !situation.now().isBefore(endsAt(situation));
    }

    private boolean isWithinDoubleTap(Situation situation) {
        return redemption
                .map(first -> first.at().plus(situation.terms().doubleTap()))
                .filter(situation.now()::isBefore)
                .isPresent();
    }

    private boolean isSameDevice(Optional<Secret> shown) {
        return shown.map(Secret::hash).equals(redemption.map(Redemption::deviceHash));
    }

    private QuickLink with(Redemption first) {
        return new QuickLink(
                tenantId, alertId, leadId, locationId, round, memberId, tokenHash, expiresAt, Optional.of(first));
    }
}
