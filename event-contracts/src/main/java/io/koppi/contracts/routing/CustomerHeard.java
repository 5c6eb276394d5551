package io.koppi.contracts.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** CustomerSpoke, passed on behind the contact's ContactRouted. */
public record CustomerHeard(
        UUID tenantId, UUID contactId, String kind, Optional<Instant> from, Optional<Instant> to, Instant spokenAt)
        implements RoutingEvent {}
