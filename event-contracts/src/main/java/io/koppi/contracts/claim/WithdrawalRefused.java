package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * The lead was to be withdrawn and stays, for somebody has begun to work it. {@code reason}: {@code claimed} when it has or had an
 * owner, {@code touched} when a member passed it or an admin wrote about it.
 */
public record WithdrawalRefused(UUID tenantId, UUID leadId, UUID locationId, String reason, Instant refusedAt)
        implements ClaimEvent {}
