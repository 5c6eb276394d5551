package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** A human act on the lead. {@code kind}: {@code reached}, {@code not-reached}, {@code note}. */
public record LeadTouched(UUID tenantId, UUID leadId, UUID locationId, UUID memberId, String kind, Instant touchedAt)
        implements ClaimEvent {}
