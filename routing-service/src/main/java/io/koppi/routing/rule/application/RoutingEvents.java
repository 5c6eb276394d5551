package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.ContactWord;
import io.koppi.routing.rule.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Tells the other services, when the caller's transaction commits. */
public interface RoutingEvents {
    Uni<Void> contactRouted(ContactReceived contact, Placement placement, Instant routedAt);

    /** Called behind the contact's own {@link #contactRouted}, in its transaction or a later one. */
    Uni<Void> passedOn(ContactWord word);
}
