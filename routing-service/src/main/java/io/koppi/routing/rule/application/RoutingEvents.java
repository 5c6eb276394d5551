package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.ContactReceived;
import io.koppi.routing.rule.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Tells the other services, when the caller's transaction commits. */
public interface RoutingEvents {
    Uni<Void> contactRouted(ContactReceived contact, Placement placement, Instant routedAt);
}
