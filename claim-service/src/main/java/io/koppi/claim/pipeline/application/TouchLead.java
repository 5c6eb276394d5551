package io.koppi.claim.pipeline.application;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.application.Walls;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.pipeline.domain.Touch;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.directory.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps a human act on the lead: a call that reached the customer or did not, or a note. */
@ApplicationScoped
public class TouchLead {
    private static final String NOTE = "note";

    private final Callers callers;
    private final Walls walls;
    private final Timeline timeline;
    private final LeadEvents events;
    private final Clock clock;

    TouchLead(Callers callers, Walls walls, Timeline timeline, LeadEvents events, Clock clock) {
        this.callers = callers;
        this.walls = walls;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    public Uni<Void> handle(UUID leadId, Touch touch) {
        return keep(leadId, kind(touch), touch.key(), Map.of());
    }

    /** The text stays on the timeline; the others learn only that there was a note. */
    public Uni<Void> handle(UUID leadId, String note) {
        return keep(leadId, Kind.NOTE, NOTE, Map.of("text", note));
    }

    private Uni<Void> keep(UUID leadId, Kind kind, String announced, Map<String, Object> data) {
        return callers.transact(caller -> {
            Instant now = clock.instant();
            UUID memberId = caller.memberId();
            return walls.lockWorked(caller, leadId)
                    .call(lead -> timeline.tell(lead, List.of(Happening.by(memberId, kind, now, data))))
                    .chain(lead -> events.announce(touched(lead, memberId, announced, now)));
        });
    }

    private static LeadTouched touched(Lead lead, UUID memberId, String kind, Instant now) {
        return new LeadTouched(lead.tenantId(), lead.id(), lead.locationId(), memberId, kind, now);
    }

    private static Kind kind(Touch touch) {
        return switch (touch) {
            case REACHED -> Kind.REACHED;
            case NOT_REACHED -> Kind.NOT_REACHED;
        };
    }
}
