package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** The lead ended without a deal, for a reason key. Follows the StageChanged to {@code lost}. */
public record LeadLost(UUID tenantId, UUID leadId, UUID locationId, UUID memberId, String reason, Instant lostAt)
        implements ClaimEvent {}
