package io.koppi.claim.lead.application;

import io.koppi.directory.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class ReadLead {
    private final Callers callers;
    private final Walls walls;
    private final LeadFiles files;

    ReadLead(Callers callers, Walls walls, LeadFiles files) {
        this.callers = callers;
        this.walls = walls;
        this.files = files;
    }

    public Uni<LeadFile> handle(UUID leadId) {
        return callers.transact(caller -> walls.seen(caller, leadId).chain(lead -> files.open(caller, lead)));
    }
}
