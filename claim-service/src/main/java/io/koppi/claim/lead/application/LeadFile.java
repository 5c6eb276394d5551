package io.koppi.claim.lead.application;

import io.koppi.claim.lead.application.Refusals.Refusal;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.PreviousLead;
import io.koppi.claim.lead.domain.View;
import java.util.List;
import java.util.Optional;

/** A lead with all that one caller gets to see of it; {@code person} is there in the full view only. */
public record LeadFile(
        Lead lead, View view, Names names, Optional<Person> person, Optional<Refusal> refusal, boolean passedByCaller) {

    /** The customer and what is known of them from before. */
    public record Person(Customer customer, List<PreviousLead> previousLeads) {
        public Person {
            previousLeads = List.copyOf(previousLeads);
        }
    }
}
