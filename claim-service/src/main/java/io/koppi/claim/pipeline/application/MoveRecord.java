package io.koppi.claim.pipeline.application;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.contracts.claim.LeadLost;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells a move that was just written: one entry on the timeline, and to the others the change and then its outcome, if it is one. */
@ApplicationScoped
public class MoveRecord {
    private final Timeline timeline;
    private final LeadEvents events;

    MoveRecord(Timeline timeline, LeadEvents events) {
        this.timeline = timeline;
        this.events = events;
    }

    public Uni<Void> keep(Lead lead, UUID mover, Stage from, Instant at) {
        return timeline.tell(lead, List.of(happening(lead.progress(), mover, from, at)))
                .chain(() -> events.announce(new StageChanged(
                        lead.tenantId(),
                        lead.id(),
                        lead.locationId(),
                        mover,
                        from.key(),
                        lead.progress().stage().key(),
                        at)))
                .chain(() -> announceOutcome(lead, mover, at));
    }

    private Uni<Void> announceOutcome(Lead lead, UUID mover, Instant at) {
        Progress progress = lead.progress();
        return switch (progress.stage()) {
            case WON ->
                events.announce(
                        new LeadWon(lead.tenantId(), lead.id(), lead.locationId(), mover, progress.valueCents(), at));
            case LOST ->
                events.announce(new LeadLost(
                        lead.tenantId(),
                        lead.id(),
                        lead.locationId(),
                        mover,
                        progress.lostReason().orElseThrow(),
                        at));
            case NEW, CALL, OFFER, WITHDRAWN -> Uni.createFrom().voidItem();
        };
    }

    private static Happening happening(Progress to, UUID mover, Stage from, Instant at) {
        return switch (to.stage()) {
            case WON ->
                Happening.by(
                        mover,
                        Kind.WON,
                        at,
                        to.valueCents()
                                .<Map<String, Object>>map(cents -> Map.of("valueCents", cents))
                                .orElse(Map.of()));
            case LOST ->
                Happening.by(
                        mover, Kind.LOST, at, Map.of("reason", to.lostReason().orElseThrow()));
            case NEW, CALL, OFFER, WITHDRAWN ->
                Happening.by(
                        mover,
                        Kind.STAGE,
                        at,
                        Map.of("from", from.key(), "to", to.stage().key()));
        };
    }
}
