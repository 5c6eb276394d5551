package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.contracts.claim.LeadErased;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Forgets the person behind a lead; the lead, its subject, what staff wrote and the figures stay. Once per lead. */
@ApplicationScoped
public class EraseCustomer {
    private final Leads leads;
    private final Customers customers;
    private final Timeline timeline;
    private final LeadEvents events;
    private final Clock clock;

    EraseCustomer(Leads leads, Customers customers, Timeline timeline, LeadEvents events, Clock clock) {
        this.leads = leads;
        this.customers = customers;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Part of the transaction that remembers the event. Fails when the lead is not here, which its own event brings before. */
    public Uni<Void> handle(LeadErasureAsked asked) {
        return leads.lock(asked.tenantId(), asked.contactId())
                .map(lead -> lead.orElseThrow(() -> new IllegalStateException("No lead " + asked.contactId())))
                .chain(lead -> timeline.kinds(lead)
                        .chain(told -> told.contains(Kind.ERASED)
                                ? Uni.createFrom().voidItem()
                                : erase(lead, clock.instant())));
    }

    private Uni<Void> erase(Lead lead, Instant now) {
        return customers
                .erase(lead)
                .chain(() -> timeline.tell(lead, List.of(Happening.of(Kind.ERASED, now, Map.of()))))
                .chain(() -> events.announce(new LeadErased(lead.tenantId(), lead.id(), lead.locationId(), now)));
    }
}
