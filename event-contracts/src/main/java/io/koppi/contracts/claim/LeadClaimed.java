package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** Exactly one member owns the lead now. Published once per offer round. */
public record LeadClaimed(UUID tenantId, UUID leadId, UUID locationId, UUID memberId, int round, Instant claimedAt)
        implements ClaimEvent {}
