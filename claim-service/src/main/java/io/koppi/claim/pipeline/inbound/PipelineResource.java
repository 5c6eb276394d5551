package io.koppi.claim.pipeline.inbound;

import io.koppi.claim.lead.domain.Stage;
import io.koppi.claim.lead.inbound.Body;
import io.koppi.claim.lead.inbound.LeadView;
import io.koppi.claim.pipeline.application.MoveOutcome;
import io.koppi.claim.pipeline.application.MoveOutcome.Flawed;
import io.koppi.claim.pipeline.application.MoveOutcome.Moved;
import io.koppi.claim.pipeline.application.MoveOutcome.NotClaimed;
import io.koppi.claim.pipeline.application.MoveOutcome.Stale;
import io.koppi.claim.pipeline.application.MoveStage;
import io.koppi.claim.pipeline.application.TouchLead;
import io.koppi.claim.pipeline.domain.LostReason;
import io.koppi.claim.pipeline.domain.StageMove;
import io.koppi.claim.pipeline.domain.Touch;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/leads/{leadId}")
@Authenticated
class PipelineResource {
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final MoveStage moveStage;
    private final TouchLead touchLead;

    record StageRequest(
            Optional<String> stage, Optional<Long> version, Optional<Long> valueCents, Optional<String> lostReason) {

        StageMove toMove() {
            return new StageMove(
                    Body.known("stage", Body.required("stage", stage), Stage::of),
                    valueCents,
                    lostReason.map(key -> Body.known("lostReason", key, LostReason::of)));
        }
    }

    record TouchRequest(Optional<String> kind) {}

    record NoteRequest(Optional<String> text) {
        @Override
        public String toString() {
            return "NoteRequest[masked]";
        }
    }

    PipelineResource(MoveStage moveStage, TouchLead touchLead) {
        this.moveStage = moveStage;
        this.touchLead = touchLead;
    }

    @POST
    @Path("/stage")
    public Uni<LeadView> stage(UUID leadId, StageRequest request) {
        long version = Body.required("version", request.version());
        return moveStage.handle(leadId, request.toMove(), version).map(PipelineResource::toView);
    }

    @POST
    @Path("/touches")
    @ResponseStatus(CREATED)
    public Uni<Void> touch(UUID leadId, TouchRequest request) {
        String kind = Body.required("kind", request.kind());
        return touchLead.handle(leadId, Body.known("kind", kind, Touch::of));
    }

    @POST
    @Path("/notes")
    @ResponseStatus(CREATED)
    public Uni<Void> note(UUID leadId, NoteRequest request) {
        return touchLead.handle(leadId, Body.note("text", request.text()));
    }

    private static LeadView toView(MoveOutcome outcome) {
        return switch (outcome) {
            case Moved moved -> LeadView.of(moved.file());
            case Stale stale ->
                throw new Problem(CONFLICT, "stale-version", "The lead has changed since you saw it")
                        .with("lead", LeadView.of(stale.present()));
            case Flawed flawed ->
                throw Problem.invalid(flawed.flaw().field(), flawed.flaw().detail());
            case NotClaimed free -> throw new Problem(CONFLICT, "not-claimed", "Take the lead first");
        };
    }
}
