package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.LeadFile;
import io.koppi.claim.lead.application.Names;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import java.util.Optional;
import java.util.UUID;

/** What the claimant is told. */
public sealed interface ClaimAnswer {

    record Yours(LeadFile file) implements ClaimAnswer {}

    /** {@code nextFreeLeadId}: what to try instead, when there is anything. */
    record Taken(Lead lead, Ownership winner, long marginMillis, Names names, Optional<UUID> nextFreeLeadId)
            implements ClaimAnswer {}

    /** The lead was taken back by whoever brought it. */
    record Gone(Optional<UUID> nextFreeLeadId) implements ClaimAnswer {}
}
