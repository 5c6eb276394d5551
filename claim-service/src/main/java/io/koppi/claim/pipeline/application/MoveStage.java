package io.koppi.claim.pipeline.application;

import io.koppi.claim.lead.application.ChangedMeanwhile;
import io.koppi.claim.lead.application.LeadFiles;
import io.koppi.claim.lead.application.Leads;
import io.koppi.claim.lead.application.Walls;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.pipeline.application.MoveOutcome.Flawed;
import io.koppi.claim.pipeline.application.MoveOutcome.Moved;
import io.koppi.claim.pipeline.application.MoveOutcome.NotClaimed;
import io.koppi.claim.pipeline.application.MoveOutcome.Stale;
import io.koppi.claim.pipeline.domain.StageMove;
import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Moves a claimed lead along the pipeline for its owner or an admin of its location, if they saw it as it is. */
@ApplicationScoped
public class MoveStage {
    private final Callers callers;
    private final Walls walls;
    private final Leads leads;
    private final MoveRecord moveRecord;
    private final LeadFiles files;
    private final Clock clock;

    MoveStage(Callers callers, Walls walls, Leads leads, MoveRecord moveRecord, LeadFiles files, Clock clock) {
        this.callers = callers;
        this.walls = walls;
        this.leads = leads;
        this.moveRecord = moveRecord;
        this.files = files;
        this.clock = clock;
    }

    /** A move that loses against another one at the very write looks again, and is stale then. */
    public Uni<MoveOutcome> handle(UUID leadId, StageMove move, long seenVersion) {
        return callers.transact(
                        caller -> walls.worked(caller, leadId).chain(lead -> decide(caller, lead, move, seenVersion)))
                .onFailure(ChangedMeanwhile.class)
                .retry()
                .atMost(1);
    }

    private Uni<MoveOutcome> decide(Caller caller, Lead lead, StageMove move, long seenVersion) {
        if (lead.owner().isEmpty()) {
            return Uni.createFrom().item(new NotClaimed());
        }
        if (lead.version() != seenVersion) {
            return files.open(caller, lead).map(Stale::new);
        }
        return move.flaw(lead.progress().stage())
                .<Uni<MoveOutcome>>map(flaw -> Uni.createFrom().item(new Flawed(flaw)))
                .orElseGet(() -> apply(caller, lead, move));
    }

    private Uni<MoveOutcome> apply(Caller caller, Lead lead, StageMove move) {
        return leads.save(lead.at(move.progress()))
                .call(moved -> moveRecord.keep(
                        moved, caller.memberId(), lead.progress().stage(), clock.instant()))
                .chain(moved -> files.open(caller, moved))
                .map(Moved::new);
    }
}
