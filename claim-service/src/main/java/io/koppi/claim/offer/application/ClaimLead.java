package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.ChangedMeanwhile;
import io.koppi.claim.lead.application.LeadFiles;
import io.koppi.claim.lead.application.Leads;
import io.koppi.claim.lead.application.Walls;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.offer.application.ClaimAnswer.Yours;
import io.koppi.claim.offer.domain.ClaimOutcome.AlreadyYours;
import io.koppi.claim.offer.domain.ClaimOutcome.TooLate;
import io.koppi.claim.offer.domain.ClaimOutcome.Withdrawn;
import io.koppi.claim.offer.domain.ClaimOutcome.Won;
import io.koppi.claim.offer.domain.Offer;
import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes the lead for the caller, or tells who has it. The version-checked write decides: whoever reads the lead as free writes, and
 * of many such writes one gets through. The others begin again, read it as taken, and that refusal is what is recorded of them.
 * A claim that reads the lead as taken at once never writes it.
 */
@ApplicationScoped
public class ClaimLead {
    /** Until somebody owns the lead only claims and a withdrawal write it: the second look decides, the third is for what comes later. */
    private static final int MORE_LOOKS = 3;

    private final Callers callers;
    private final Walls walls;
    private final Leads leads;
    private final ClaimRecord claimRecord;
    private final LeadFiles files;
    private final RefuseClaim refuse;

    ClaimLead(Callers callers, Walls walls, Leads leads, ClaimRecord claimRecord, LeadFiles files, RefuseClaim refuse) {
        this.callers = callers;
        this.walls = walls;
        this.leads = leads;
        this.claimRecord = claimRecord;
        this.files = files;
        this.refuse = refuse;
    }

    /** {@code arrivedAt} is taken at the door, before any waiting: it is what margins are measured with. */
    public Uni<ClaimAnswer> handle(UUID leadId, Instant arrivedAt) {
        return callers.transact(caller -> walls.seen(caller, leadId).chain(lead -> decide(caller, lead, arrivedAt)))
                .onFailure(ChangedMeanwhile.class)
                .retry()
                .atMost(MORE_LOOKS);
    }

    private Uni<ClaimAnswer> decide(Caller caller, Lead lead, Instant arrivedAt) {
        return switch (Offer.of(lead).claim(caller.memberId(), arrivedAt)) {
            case Won won -> take(caller, lead, won.by());
            case AlreadyYours yours -> files.open(caller, lead).map(Yours::new);
            case TooLate late -> refuse.handle(caller, lead, late, arrivedAt);
            case Withdrawn _ -> refuse.gone(caller);
        };
    }

    private Uni<ClaimAnswer> take(Caller caller, Lead lead, Ownership by) {
        return leads.save(lead.ownedBy(by))
                .call(owned -> claimRecord.keep(owned, by))
                .chain(owned -> files.open(caller, owned))
                .map(Yours::new);
    }
}
