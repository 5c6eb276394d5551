package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Callback;
import io.koppi.claim.lead.domain.CustomerWord;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.contracts.claim.LeadAmended;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.routing.CustomerHeard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what the customer said of their lead: on its timeline, and when they want to be called on the lead itself. It moves no stage
 * and takes nobody's lead; what follows from it is for the owner to decide.
 */
@ApplicationScoped
public class HearCustomer {
    private final Leads leads;
    private final Timeline timeline;
    private final LeadEvents events;

    HearCustomer(Leads leads, Timeline timeline, LeadEvents events) {
        this.leads = leads;
        this.timeline = timeline;
        this.events = events;
    }

    /** Part of the transaction that remembers the event. Fails with {@link UnknownLead} when the contact never became one. */
    public Uni<Void> handle(CustomerHeard heard) {
        CustomerWord word = CustomerWord.of(heard.kind())
                .orElseThrow(() -> new IllegalArgumentException("Customers do not say " + heard.kind()));
        return leads.lock(heard.tenantId(), heard.contactId())
                .map(found -> found.orElseThrow(() -> new UnknownLead(heard.contactId())))
                .chain(lead -> keep(lead, wish(word, heard)))
                .chain(lead -> timeline.tell(lead, List.of(Happening.of(Kind.CUSTOMER, heard.spokenAt(), data(heard))))
                        .chain(() -> events.announce(amended(lead, heard))));
    }

    private static Optional<Callback> wish(CustomerWord word, CustomerHeard heard) {
        return switch (word) {
            case CALL_WISHED -> Optional.of(new Callback(heard.from().orElse(heard.spokenAt()), heard.to()));
            case ALREADY_CALLED, NO_LONGER_NEEDED -> Optional.empty();
        };
    }

    /** Nobody is going to call about a lead that has ended. */
    private Uni<Lead> keep(Lead lead, Optional<Callback> wish) {
        return lead.progress().stage().isEnd() || lead.callback().equals(wish)
                ? Uni.createFrom().item(lead)
                : leads.save(lead.calledBack(wish));
    }

    private static Map<String, Object> data(CustomerHeard heard) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", heard.kind());
        heard.from().map(Instant::toString).ifPresent(from -> data.put("from", from));
        heard.to().map(Instant::toString).ifPresent(to -> data.put("to", to));
        return data;
    }

    private static LeadAmended amended(Lead lead, CustomerHeard heard) {
        return new LeadAmended(
                lead.tenantId(),
                lead.id(),
                lead.locationId(),
                heard.kind(),
                lead.callback().map(wish -> new CallbackWish(wish.from(), wish.to())),
                heard.spokenAt());
    }
}
