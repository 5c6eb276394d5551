package io.koppi.claim.lead.inbound;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.koppi.claim.lead.application.LeadFile;
import io.koppi.claim.lead.application.LeadFile.Person;
import io.koppi.claim.lead.application.Names;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.PreviousLead;
import io.koppi.claim.lead.domain.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A lead by itself, with as much of it as {@code view} says. */
public record LeadView(
        @JsonUnwrapped CardView card,
        String view,
        boolean canClaim,
        Optional<CustomerView> customer,
        Optional<String> message,
        Optional<Map<String, String>> answers,
        Optional<List<PreviousLeadView>> previousLeads,
        Optional<MarginView> margin,
        Optional<Long> valueCents,
        Optional<String> lostReason,
        Trace trace) {

    record CustomerView(Optional<String> name, Optional<String> phone, Optional<String> email) {
        @Override
        public String toString() {
            return "CustomerView[masked]";
        }
    }

    record PreviousLeadView(
            UUID id, Instant receivedAt, String stage, Optional<String> subject, Optional<PersonView> owner) {}

    record MarginView(long millis, Instant refusedAt) {}

    public static LeadView of(LeadFile file) {
        Lead lead = file.lead();
        Optional<Customer> customer = file.person().map(Person::customer);
        return new LeadView(
                CardView.of(lead, file.names(), file.passedByCaller()),
                file.view().key(),
                lead.isFree(),
                customer.map(it -> new CustomerView(it.name(), it.phone(), it.email())),
                customer.flatMap(Customer::message),
                customer.map(Customer::answers),
                file.person().map(person -> previous(person, file.names())),
                file.refusal().map(refusal -> new MarginView(refusal.marginMillis(), refusal.refusedAt())),
                file.person().flatMap(person -> lead.progress().valueCents()),
                file.person().flatMap(person -> lead.progress().lostReason()),
                lead.request().trace());
    }

    private static List<PreviousLeadView> previous(Person person, Names names) {
        return person.previousLeads().stream().map(lead -> view(lead, names)).toList();
    }

    private static PreviousLeadView view(PreviousLead lead, Names names) {
        return new PreviousLeadView(
                lead.id(),
                lead.receivedAt(),
                lead.stage().key(),
                lead.subject(),
                lead.ownerId().map(owner -> PersonView.of(owner, names)));
    }

    @Override
    public String toString() {
        return "LeadView[" + card.id() + ", " + view + "]";
    }
}
