package io.koppi.intake.feed.application;

import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.pull.application.PullFailure;
import io.smallrye.mutiny.Uni;

/** A tenant's feed. Finding its server's address may block, so it wants a virtual thread. */
public interface FeedPages {
    /** The page from the cursor on, as it came; fails with {@link FeedFailure}. */
    Uni<byte[]> page(FeedOptions feed, String password, String cursor);

    /** The feed cannot be read now; the reason is a stable code. */
    final class FeedFailure extends PullFailure {
        private static final long serialVersionUID = 1;

        private final boolean isAway;

        private FeedFailure(String reason, boolean isAway) {
            super(reason);
            this.isAway = isAway;
        }

        /** The server did not answer, or only that it is broken: it is this that makes us leave it alone. */
        public static FeedFailure away(String reason) {
            return new FeedFailure(reason, true);
        }

        public static FeedFailure refused(String reason) {
            return new FeedFailure(reason, false);
        }

        public boolean isAway() {
            return isAway;
        }
    }
}
