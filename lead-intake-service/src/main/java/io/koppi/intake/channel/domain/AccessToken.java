package io.koppi.intake.channel.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a provider says of one of a channel's access tokens; never the token itself.
 *
 * @param endsAt empty when it does not end
 * @param refused the provider takes it no more
 */
public record AccessToken(Optional<Instant> endsAt, boolean refused) {
    private static final Duration WARNING = Duration.ofDays(7);

    public boolean isExpired(Instant now) {
        return refused || endsAt.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** It ends so soon that somebody should renew it. */
    public boolean isExpiring(Instant now) {
        return !isExpired(now)
                && endsAt.filter(end -> !end.isAfter(now.plus(WARNING))).isPresent();
    }

    /** Whole days left, 0 when it is refused or has ended; empty when it does not end. */
    public Optional<Long> daysLeft(Instant now) {
        return isExpired(now)
                ? Optional.of(0L)
                : endsAt.map(end -> Duration.between(now, end).toDays());
    }
}
