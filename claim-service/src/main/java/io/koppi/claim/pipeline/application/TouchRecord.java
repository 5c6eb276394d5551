package io.koppi.claim.pipeline.application;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.pipeline.domain.Touch;
import io.koppi.contracts.claim.LeadTouched;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells a human act on a lead that was just locked or written: a call that reached the customer or did not, or a note. */
@ApplicationScoped
public class TouchRecord {
    private static final String NOTE = "note";

    private final Timeline timeline;
    private final LeadEvents events;

    TouchRecord(Timeline timeline, LeadEvents events) {
        this.timeline = timeline;
        this.events = events;
    }

    public Uni<Void> keep(Lead lead, UUID memberId, Touch touch, Instant at) {
        return tell(lead, Happening.by(memberId, kind(touch), at, Map.of()), touch.key(), memberId);
    }

    /** The text stays on the timeline; the others learn only that there was a note. */
    public Uni<Void> keep(Lead lead, UUID memberId, String note, Instant at) {
        return tell(lead, Happening.by(memberId, Kind.NOTE, at, Map.of("text", note)), NOTE, memberId);
    }

    private Uni<Void> tell(Lead lead, Happening happening, String kind, UUID memberId) {
        return timeline.tell(lead, List.of(happening))
                .chain(() -> events.announce(new LeadTouched(
                        lead.tenantId(), lead.id(), lead.locationId(), memberId, kind, happening.at())));
    }

    private static Kind kind(Touch touch) {
        return switch (touch) {
            case REACHED -> Kind.REACHED;
            case NOT_REACHED -> Kind.NOT_REACHED;
        };
    }
}
