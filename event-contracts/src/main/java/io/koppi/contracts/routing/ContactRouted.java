package io.koppi.contracts.routing;

import io.koppi.contracts.intake.Contact;
import java.time.Instant;
import java.util.UUID;

/** The contact belongs to this location and team, and reaches people by this delivery mode. */
public record ContactRouted(
        UUID tenantId,
        UUID contactId,
        UUID channelId,
        UUID locationId,
        UUID teamId,
        UUID requestTypeId,
        String deliveryMode,
        RoutingTrace trace,
        Instant routedAt,
        Contact contact)
        implements RoutingEvent {}
