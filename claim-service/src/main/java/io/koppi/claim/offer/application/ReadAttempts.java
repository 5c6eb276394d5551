package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.Names;
import io.koppi.claim.lead.application.Walls;
import io.koppi.claim.offer.domain.Attempt;
import io.koppi.directory.Callers;
import io.koppi.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Replays the race to an admin of the location. */
@ApplicationScoped
public class ReadAttempts {
    private final Callers callers;
    private final Walls walls;
    private final Attempts attempts;
    private final Directory directory;

    public record Race(List<Attempt> attempts, Names names) {
        public Race {
            attempts = List.copyOf(attempts);
        }
    }

    ReadAttempts(Callers callers, Walls walls, Attempts attempts, Directory directory) {
        this.callers = callers;
        this.walls = walls;
        this.attempts = attempts;
        this.directory = directory;
    }

    public Uni<Race> handle(UUID leadId) {
        return callers.transact(caller -> walls.ruled(caller, leadId)
                .chain(attempts::on)
                .chain(made -> Names.of(
                                directory,
                                caller.tenantId(),
                                made.stream().map(Attempt::memberId).collect(Collectors.toUnmodifiableSet()))
                        .map(names -> new Race(made, names))));
    }
}
