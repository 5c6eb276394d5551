package io.koppi.contracts.claim;

import io.koppi.contracts.intake.CallbackWish;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The customer said something of the lead. {@code kind}: {@code call-wished}, {@code already-called}, {@code no-longer-needed};
 * callback is when they want to be called now, absent when they do not.
 */
public record LeadAmended(
        UUID tenantId, UUID leadId, UUID locationId, String kind, Optional<CallbackWish> callback, Instant amendedAt)
        implements ClaimEvent {}
