package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Leads;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.offer.domain.Withdrawal;
import io.koppi.claim.offer.domain.Withdrawal.Refusal;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.WithdrawalRefused;
import io.koppi.contracts.routing.LeadWithdrawalAsked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a lead back that nobody has touched, or tells that somebody has. The lead's row is locked while this is decided: a claim
 * that read it as free meanwhile finds another version when it writes, and passes and notes wait for the lock.
 */
@ApplicationScoped
public class WithdrawLead {
    private final Leads leads;
    private final Timeline timeline;
    private final LeadEvents events;
    private final Clock clock;

    WithdrawLead(Leads leads, Timeline timeline, LeadEvents events, Clock clock) {
        this.leads = leads;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Part of the transaction that remembers the event. Fails when the lead is not here, which its own event brings before. */
    public Uni<Void> handle(LeadWithdrawalAsked asked) {
        return leads.lock(asked.tenantId(), asked.contactId())
                .map(lead -> lead.orElseThrow(() -> new IllegalStateException("No lead " + asked.contactId())))
                .chain(lead -> lead.isWithdrawn()
                        ? Uni.createFrom().voidItem()
                        : timeline.kinds(lead).chain(told -> decide(lead, told, asked.reason())));
    }

    private Uni<Void> decide(Lead lead, Set<Kind> told, String reason) {
        Instant now = clock.instant();
        return Withdrawal.refusal(lead, told)
                .map(refusal -> refuse(lead, refusal, now))
                .orElseGet(() -> withdraw(lead, reason, now));
    }

    private Uni<Void> withdraw(Lead lead, String reason, Instant now) {
        return leads.save(lead.at(Progress.WITHDRAWN))
                .chain(gone ->
                        timeline.tell(gone, List.of(Happening.of(Kind.WITHDRAWN, now, Map.of("reason", reason)))))
                .chain(() -> events.announce(new LeadWithdrawn(
                        lead.tenantId(),
                        lead.id(),
                        lead.locationId(),
                        lead.opening().round(),
                        reason,
                        now)));
    }

    private Uni<Void> refuse(Lead lead, Refusal refusal, Instant now) {
        return events.announce(
                new WithdrawalRefused(lead.tenantId(), lead.id(), lead.locationId(), refusal.key(), now));
    }
}
