package io.koppi.intake.guard.application;

import io.koppi.intake.guard.domain.PostLimit;
import io.koppi.intake.guard.domain.SenderAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts what one address posts to one form. Each replica counts for itself: with n of them, up to n times as many pass, which is
 * still far from what a robot wants, and needs nothing that they share.
 */
@ApplicationScoped
public class LimitPosts {
    private final PostLimit limit;
    private final Clock clock;

    LimitPosts(GuardConfig config, Clock clock) {
        this.limit = new PostLimit(config.postsPerWindow(), config.postWindow());
        this.clock = clock;
    }

    /** Empty when the post may pass, else how long its sender has to wait. */
    public Optional<Duration> handle(UUID channelId, SenderAddress sender) {
        return limit.refuses(channelId + " " + sender.text(), clock.instant());
    }
}
