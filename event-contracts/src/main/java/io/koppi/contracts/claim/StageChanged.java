package io.koppi.contracts.claim;

import java.time.Instant;
import java.util.UUID;

/** The owner moved the lead along the pipeline; {@code from} and {@code to} are stage keys: new, call, offer, won, lost. */
public record StageChanged(
        UUID tenantId, UUID leadId, UUID locationId, UUID memberId, String from, String to, Instant changedAt)
        implements ClaimEvent {}
