package io.koppi.routing.rule.application;

import io.koppi.routing.rule.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The routing decisions, one per contact for ever. */
public interface Routes {

    /** What an added decision is to its contact. */
    enum Added {
        /** The contact was routed before; the decision is not kept. */
        AGAIN,
        FIRST,
        /** There are {@link WaitingWords} to pass on behind it. */
        FIRST_WITH_WORDS
    }

    Uni<Added> add(UUID tenantId, UUID contactId, Placement placement, Instant routedAt);

    Uni<Optional<Route>> find(UUID tenantId, UUID contactId);

    /** What was decided, and when. */
    record Route(UUID locationId, UUID teamId, Placement.Trace trace, Instant routedAt) {}
}
