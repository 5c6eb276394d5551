package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.PreviousLead;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The people behind the leads. Read only for a caller who may see all of the lead. */
public interface Customers {

    Uni<Customer> of(Lead lead);

    /** Forgets who asked and what they wrote, the lead's excerpt of it too. Called after the lead was locked. */
    Uni<Void> erase(Lead lead);

    /** Earlier leads with the same phone number or mail address, as far as the caller sees them; newest first. */
    Uni<List<PreviousLead>> previousLeads(Caller caller, Lead lead, Customer customer);
}
