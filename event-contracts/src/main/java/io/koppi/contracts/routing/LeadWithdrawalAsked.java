package io.koppi.contracts.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** ContactWithdrawn, passed on behind the contact's ContactRouted. What becomes of the lead is for claim-service to decide. */
public record LeadWithdrawalAsked(
        UUID tenantId, UUID contactId, String reason, Optional<UUID> importId, Instant askedAt)
        implements RoutingEvent {}
