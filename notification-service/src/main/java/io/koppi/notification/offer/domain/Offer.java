package io.koppi.notification.offer.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead as it was last put on offer. {@code round} counts its offers from 1; {@code taking} is about this round only. A lead is
 * {@code withdrawn} when whoever brought it took it back.
 */
public record Offer(
        UUID tenantId,
        UUID leadId,
        UUID locationId,
        UUID teamId,
        UUID requestTypeId,
        int round,
        Optional<String> subject,
        Instant receivedAt,
        Instant openedAt,
        Optional<Taking> taking,
        boolean withdrawn) {

    /** Who took the lead, and when. */
    public record Taking(UUID memberId, Instant at) {}

    /** Whether somebody may still be told of this round. */
    public boolean isOpen(int ofRound) {
        return round == ofRound && taking.isEmpty() && !withdrawn;
    }

    public Optional<Taking> takenByAnotherThan(UUID memberId) {
        return taking.filter(taken -> !taken.memberId().equals(memberId));
    }
}
