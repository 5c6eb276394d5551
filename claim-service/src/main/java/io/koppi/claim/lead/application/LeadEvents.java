package io.koppi.claim.lead.application;

import io.koppi.contracts.claim.ClaimEvent;
import io.smallrye.mutiny.Uni;

/** What this service tells the others, in the same transaction as the change itself. Called after the lead was written or locked. */
public interface LeadEvents {

    Uni<Void> announce(ClaimEvent event);
}
