package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** A member declined the offered lead; it stays free for the others. */
public record LeadPassed(
        UUID tenantId, UUID leadId, UUID locationId, UUID memberId, int round, String reason, Instant passedAt)
        implements ClaimEvent {}
