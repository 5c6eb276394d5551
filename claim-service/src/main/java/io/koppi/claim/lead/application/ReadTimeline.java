package io.koppi.claim.lead.application;

import io.koppi.claim.lead.application.Timeline.Entry;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.directory.Callers;
import io.koppi.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the story of a lead to its owner and the admins of its location. */
@ApplicationScoped
public class ReadTimeline {
    private final Callers callers;
    private final Walls walls;
    private final Timeline timeline;
    private final Directory directory;

    public record Story(Lead lead, List<Entry> entries, Names names) {
        public Story {
            entries = List.copyOf(entries);
        }
    }

    ReadTimeline(Callers callers, Walls walls, Timeline timeline, Directory directory) {
        this.callers = callers;
        this.walls = walls;
        this.timeline = timeline;
        this.directory = directory;
    }

    public Uni<Story> handle(UUID leadId) {
        return callers.transact(caller ->
                walls.worked(caller, leadId).chain(lead -> timeline.of(lead).chain(entries -> tell(lead, entries))));
    }

    private Uni<Story> tell(Lead lead, List<Entry> entries) {
        Stream<UUID> members =
                entries.stream().map(entry -> entry.happening().memberId()).flatMap(Optional::stream);
        Set<UUID> named =
                Stream.concat(Stream.of(lead.request().channelId()), members).collect(Collectors.toUnmodifiableSet());
        return Names.of(directory, lead.tenantId(), named).map(names -> new Story(lead, entries, names));
    }
}
