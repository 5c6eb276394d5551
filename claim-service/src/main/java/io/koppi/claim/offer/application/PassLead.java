package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.application.Walls;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.offer.domain.PassReason;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.directory.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The caller does not want the offered lead; it stays free for the others, and for a change of mind. */
@ApplicationScoped
public class PassLead {
    private final Callers callers;
    private final Walls walls;
    private final Passes passes;
    private final Timeline timeline;
    private final LeadEvents events;
    private final Clock clock;

    PassLead(Callers callers, Walls walls, Passes passes, Timeline timeline, LeadEvents events, Clock clock) {
        this.callers = callers;
        this.walls = walls;
        this.passes = passes;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** What is no longer on offer cannot be passed. */
    public enum Outcome {
        PASSED,
        TAKEN
    }

    public Uni<Outcome> handle(UUID leadId, PassReason reason) {
        return callers.transact(caller -> walls.lockSeen(caller, leadId)
                .chain(lead -> lead.isFree()
                        ? pass(lead, caller.memberId(), reason)
                        : Uni.createFrom().item(Outcome.TAKEN)));
    }

    private Uni<Outcome> pass(Lead lead, UUID memberId, PassReason reason) {
        Instant now = clock.instant();
        return passes.add(lead, memberId, reason, now)
                .chain(isNew -> isNew
                        ? tell(lead, memberId, reason, now)
                        : Uni.createFrom().voidItem())
                .replaceWith(Outcome.PASSED);
    }

    private Uni<Void> tell(Lead lead, UUID memberId, PassReason reason, Instant now) {
        return timeline.tell(lead, List.of(Happening.by(memberId, Kind.PASSED, now, Map.of("reason", reason.key()))))
                .chain(() -> events.announce(new LeadPassed(
                        lead.tenantId(),
                        lead.id(),
                        lead.locationId(),
                        memberId,
                        lead.opening().round(),
                        reason.key(),
                        now)));
    }
}
