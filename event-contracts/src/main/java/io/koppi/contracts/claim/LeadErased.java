package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** The customer's data of the lead are gone; the lead and its figures stay. */
public record LeadErased(UUID tenantId, UUID leadId, UUID locationId, Instant erasedAt) implements ClaimEvent {}
