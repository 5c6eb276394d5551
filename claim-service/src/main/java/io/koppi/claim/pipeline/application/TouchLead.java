package io.koppi.claim.pipeline.application;

import io.koppi.claim.lead.application.Walls;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.pipeline.domain.Touch;
import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/** Keeps what the owner, or an admin of the location, did with the lead. */
@ApplicationScoped
public class TouchLead {
    private final Callers callers;
    private final Walls walls;
    private final TouchRecord touchRecord;
    private final Clock clock;

    TouchLead(Callers callers, Walls walls, TouchRecord touchRecord, Clock clock) {
        this.callers = callers;
        this.walls = walls;
        this.touchRecord = touchRecord;
        this.clock = clock;
    }

    public Uni<Void> handle(UUID leadId, Touch touch) {
        return keep(leadId, (lead, caller) -> touchRecord.keep(lead, caller.memberId(), touch, clock.instant()));
    }

    public Uni<Void> handle(UUID leadId, String note) {
        return keep(leadId, (lead, caller) -> touchRecord.keep(lead, caller.memberId(), note, clock.instant()));
    }

    private Uni<Void> keep(UUID leadId, BiFunction<Lead, Caller, Uni<Void>> record) {
        return callers.transact(caller -> walls.lockWorked(caller, leadId).chain(lead -> record.apply(lead, caller)));
    }
}
