package io.koppi.stats.fact.application;

import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.notification.NotificationEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The facts kept. Every call happens inside the caller's transaction; recording is idempotent and does not mind the order. */
public interface Facts {
    /** A location of a tenant. */
    record Place(UUID tenantId, UUID locationId) {}

    /** Whether a figure that somebody may look at has moved. */
    Uni<Boolean> record(ClaimEvent event);

    Uni<Void> record(NotificationEvent event);

    /** Drops every tenant's facts. Waits for the transactions that are writing some, and holds up those that want to. */
    Uni<Void> forgetAll();

    /** Where there are leads, over all tenants. */
    Uni<List<Place>> places();
}
