package io.koppi.intake.feed.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which feeds are read, and how far they have been. Needs no transaction of the caller. */
public interface Feeds {
    /** A feed that is ours until the lease ends. */
    record Due(UUID tenantId, UUID channelId, UUID lease, Mark mark) {}

    /**
     * How far a feed was read.
     *
     * @param feed which one it was; empty before the first time
     * @param cursor of the next page
     */
    record Mark(String feed, String cursor) {
        Mark at(String next) {
            return new Mark(feed, next);
        }
    }

    Uni<List<Due>> take(int most, Duration lease);

    /** Renews the lease as well. False when it was lost: somebody else reads on. */
    Uni<Boolean> advance(Due due, Mark mark, Duration lease);

    /** Gives the feed back until its next turn; {@code failure} is a stable code. */
    Uni<Boolean> settle(Due due, Optional<String> failure, Duration pause);
}
