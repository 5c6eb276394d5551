package io.koppi.routing.rule.application;

import io.koppi.routing.rule.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The routing decisions, one per contact for ever. */
public interface Routes {

    /** Whether the decision is the contact's first; a second one is not kept. */
    Uni<Boolean> add(UUID tenantId, UUID contactId, Placement placement, Instant routedAt);

    Uni<Optional<Route>> find(UUID tenantId, UUID contactId);

    /** What was decided, and when. */
    record Route(UUID locationId, UUID teamId, Placement.Trace trace, Instant routedAt) {}
}
