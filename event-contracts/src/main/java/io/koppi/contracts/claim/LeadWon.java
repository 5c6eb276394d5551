package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The lead became a deal, worth so many cents of the tenant's currency when the owner told. Follows the StageChanged to {@code won}. */
public record LeadWon(
        UUID tenantId, UUID leadId, UUID locationId, UUID memberId, Optional<Long> valueCents, Instant wonAt)
        implements ClaimEvent {}
