package io.koppi.claim.offer.domain;

import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.offer.domain.ClaimOutcome.AlreadyYours;
import io.koppi.claim.offer.domain.ClaimOutcome.TooLate;
import io.koppi.claim.offer.domain.ClaimOutcome.Withdrawn;
import io.koppi.claim.offer.domain.ClaimOutcome.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One round of a lead being open to everybody at its location. The first claim wins; claiming again is harmless for the winner,
 * because a thumb taps twice and an answer may get lost on the way.
 */
public record Offer(Optional<Ownership> winner, boolean withdrawn) {

    public static Offer of(Lead lead) {
        return new Offer(lead.owner(), lead.isWithdrawn());
    }

    /** What a claim that reached us at {@code arrivedAt} comes to, as far as is known before it is written. */
    public ClaimOutcome claim(UUID member, Instant arrivedAt) {
        if (withdrawn) {
            return new Withdrawn();
        }
        if (winner.isEmpty()) {
            return new Won(new Ownership(member, arrivedAt));
        }
        Ownership by = winner.get();
        return by.memberId().equals(member) ? new AlreadyYours(by) : new TooLate(by, marginMillis(by, arrivedAt));
    }

    /** Never negative: a request may arrive first and be decided second, above all when replicas' clocks differ. */
    private static long marginMillis(Ownership by, Instant arrivedAt) {
        return Math.max(0, Duration.between(by.claimedAt(), arrivedAt).toMillis());
    }
}
