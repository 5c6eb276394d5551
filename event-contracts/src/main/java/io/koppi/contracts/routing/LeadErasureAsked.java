package io.koppi.contracts.routing;

import java.time.Instant;
import java.util.UUID;

/** ContactErased, passed on behind the contact's ContactRouted. */
public record LeadErasureAsked(UUID tenantId, UUID contactId, Instant askedAt) implements RoutingEvent {}
