package io.koppi.claim.offer.application;

import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.offer.domain.Attempt;
import io.koppi.contracts.claim.ClaimEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Every claim that was made on a lead. */
public interface Attempts {

    /** Keeps the attempt, tells it on the timeline and announces it, in one statement: this is what a race is made of. */
    Uni<Void> record(Lead lead, Attempt attempt, Happening happening, ClaimEvent event);

    /** In the order they were decided. */
    Uni<List<Attempt>> on(Lead lead);
}
