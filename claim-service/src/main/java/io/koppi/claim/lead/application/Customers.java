package io.koppi.claim.lead.application;

import io.koppi.claim.lead.application.LeadFile.Person;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;

/** The people behind the leads. */
public interface Customers {

    /**
     * Who is behind a lead the caller sees in full, and what else they asked for earlier: leads with the same phone number or mail
     * address, as far as the caller sees them; newest first.
     */
    Uni<Person> of(Caller caller, Lead lead);

    /** Forgets who asked and what they wrote, the lead's excerpt of it too. Called after the lead was locked. */
    Uni<Void> erase(Lead lead);
}
