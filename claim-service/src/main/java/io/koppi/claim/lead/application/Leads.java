package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The leads this service keeps. */
public interface Leads {

    /** False when the lead is there already; fails with {@link ChangedMeanwhile} when somebody else has just taken the id. */
    Uni<Boolean> add(Lead lead, Customer customer);

    Uni<Optional<Lead>> find(UUID tenantId, UUID leadId);

    /** As {@link #find}, and nobody writes the lead until this transaction ends. */
    Uni<Optional<Lead>> lock(UUID tenantId, UUID leadId);

    /**
     * Writes owner, progress and callback if nobody has written the lead since it was read in this transaction, and answers it with its new
     * version; fails with {@link ChangedMeanwhile} otherwise.
     */
    Uni<Lead> save(Lead lead);
}
