package io.koppi.gateway.live.application;

import io.koppi.gateway.live.application.Audience.Seat;
import io.koppi.gateway.live.domain.Hint;
import io.koppi.gateway.session.domain.Session;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Opens a stream of hints for a session, which lasts no longer than the session's token. */
@ApplicationScoped
public class Listen {
    private static final Logger LOG = Logger.getLogger(Listen.class);

    /** Hints a connection may be behind. One that is further behind is ended; the client comes back and asks for everything. */
    private static final int BEHIND = 256;

    private final Audience audience;
    private final Membership membership;
    private final Clock clock;

    Listen(Audience audience, Membership membership, Clock clock) {
        this.audience = audience;
        this.membership = membership;
        this.clock = clock;
    }

    /** A stream whose walls nobody can tell ends without a word; the client comes back for another. */
    public Multi<Hint> handle(Session session) {
        Duration left = Duration.between(clock.instant(), session.expiresAt());
        if (!left.isPositive()) {
            return Multi.createFrom().empty();
        }
        return Multi.createFrom()
                .<Hint>emitter(listener -> seat(session, listener), BEHIND)
                .select()
                .first(left);
    }

    private void seat(Session session, MultiEmitter<? super Hint> listener) {
        Seat seat = audience.join(session.memberId(), listener);
        membership.of(session).subscribe().with(seat::standBehind, failure -> {
            LOG.warnf("%s gets no live hints: %s", session, failure.getMessage());
            listener.complete();
        });
    }
}
