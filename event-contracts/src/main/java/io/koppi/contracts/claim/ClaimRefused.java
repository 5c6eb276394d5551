package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** A member came too late; {@code marginMillis} after the winner. */
public record ClaimRefused(
        UUID tenantId,
        UUID leadId,
        UUID locationId,
        UUID memberId,
        UUID winnerId,
        int round,
        long marginMillis,
        Instant refusedAt)
        implements ClaimEvent {}
