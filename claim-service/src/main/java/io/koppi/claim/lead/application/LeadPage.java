package io.koppi.claim.lead.application;

import java.util.Set;
import java.util.UUID;

/** A page of leads with the names to show them by, and which of them the caller has passed. */
public record LeadPage(LeadLists.Page page, Names names, Set<UUID> passedByCaller) {
    public LeadPage {
        passedByCaller = Set.copyOf(passedByCaller);
    }
}
