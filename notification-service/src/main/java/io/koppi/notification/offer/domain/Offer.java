package io.koppi.notification.offer.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A lead as it was last put on offer. {@code round} counts its offers from 1; {@code taking} is about this round only. */
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
        Optional<Taking> taking) {

    /** Who took the lead, and when. */
    public record Taking(UUID memberId, Instant at) {}

    public Optional<Taking> takenByAnotherThan(UUID memberId) {
        return taking.filter(taken -> !taken.memberId().equals(memberId));
    }
}
