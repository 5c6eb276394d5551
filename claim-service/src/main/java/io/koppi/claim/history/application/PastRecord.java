package io.koppi.claim.history.application;

import io.koppi.claim.history.domain.PastStep;
import io.koppi.claim.history.domain.PastStep.Moved;
import io.koppi.claim.history.domain.PastStep.Noted;
import io.koppi.claim.history.domain.PastStep.Touched;
import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.claim.offer.application.ClaimRecord;
import io.koppi.claim.offer.application.OpenLead;
import io.koppi.claim.pipeline.application.MoveRecord;
import io.koppi.claim.pipeline.application.TouchRecord;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells a past lead, from the day it came, in the words the same things are told in when they happen here. */
@ApplicationScoped
class PastRecord {
    private final Timeline timeline;
    private final LeadEvents events;
    private final ClaimRecord claims;
    private final TouchRecord touches;
    private final MoveRecord moves;

    PastRecord(Timeline timeline, LeadEvents events, ClaimRecord claims, TouchRecord touches, MoveRecord moves) {
        this.timeline = timeline;
        this.events = events;
        this.claims = claims;
        this.touches = touches;
        this.moves = moves;
    }

    /** {@code lead} has just been written, as it stands after all of its steps. */
    Uni<Void> tell(Lead lead, List<PastStep> steps) {
        Instant receivedAt = lead.request().receivedAt();
        Uni<Void> told = timeline.tell(lead, List.of(Happening.of(Kind.RECEIVED, receivedAt, Map.of())))
                .chain(() -> events.announce(OpenLead.opened(lead, receivedAt)));
        if (lead.owner().isEmpty()) {
            return told;
        }
        Ownership owner = lead.owner().get();
        told = told.chain(() -> claims.keep(lead, owner));
        Stage stage = Stage.NEW;
        for (PastStep step : steps) {
            Stage from = stage;
            told = told.chain(() -> tell(lead, owner, from, step));
            stage = step instanceof Moved moved ? moved.move().to() : stage;
        }
        return told;
    }

    private Uni<Void> tell(Lead lead, Ownership owner, Stage from, PastStep step) {
        return switch (step) {
            case Touched touched -> touches.keep(lead, owner.memberId(), touched.touch(), touched.at());
            case Noted noted -> touches.keep(lead, owner.memberId(), noted.text(), noted.at());
            case Moved moved -> moves.keep(lead.at(moved.move().progress()), owner.memberId(), from, moved.at());
        };
    }
}
