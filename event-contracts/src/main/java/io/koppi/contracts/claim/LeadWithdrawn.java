package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** Nobody had touched the lead, and it is gone: off the free list, out of the figures, never alerted again. {@code reason}: {@code import-undone}. */
public record LeadWithdrawn(UUID tenantId, UUID leadId, UUID locationId, int round, String reason, Instant withdrawnAt)
        implements ClaimEvent {}
