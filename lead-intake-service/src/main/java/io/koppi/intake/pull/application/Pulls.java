package io.koppi.intake.pull.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is fetched, and how far it has been read. Needs no transaction of the caller. */
public interface Pulls {
    /** A source that is ours until the lease ends. */
    record Due(UUID tenantId, UUID channelId, UUID lease, Mark mark) {}

    /**
     * How far a source was read.
     *
     * @param source which one it was, as a hash; with another one the mark means nothing. Empty before the first time
     * @param position in the source's own terms
     */
    record Mark(String source, String position) {
        public Mark at(String next) {
            return new Mark(source, next);
        }
    }

    /** Those that have come due of the channels with this option. */
    Uni<List<Due>> take(String option, int most, Duration lease);

    /** Renews the lease as well. False when it was lost: somebody else reads on. */
    Uni<Boolean> advance(Due due, Mark mark, Duration lease);

    /** Gives the source back until its next turn; {@code failure} is a stable code. */
    Uni<Boolean> settle(Due due, Optional<String> failure, Duration pause);
}
