package io.koppi.intake.lead.application;

import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.intake.lead.domain.ContactLead;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of contacts. Everything happens in the caller's transaction. A fact that is told again, or after a later one, changes
 * nothing; one about a lead that never was a contact here, as an operator's history is, is not kept.
 */
public interface ContactLeads {
    /** A new round of offering makes the lead free again. */
    Uni<Void> offered(LeadOpened opened);

    Uni<Void> taken(LeadClaimed claimed);

    /** The event said that the lead is in this stage now. */
    Uni<Void> moved(ClaimEvent event, String stage, boolean ended, Instant at);

    /** Empty as long as the contact is no lead. */
    Uni<Optional<ContactLead>> find(UUID tenantId, UUID contactId);
}
