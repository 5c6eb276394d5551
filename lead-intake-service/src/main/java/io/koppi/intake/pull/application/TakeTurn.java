package io.koppi.intake.pull.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.pull.application.Pulls.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One turn with a source that is due. When something cannot be kept the turn ends there, and the next one begins with it. */
@ApplicationScoped
public class TakeTurn {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Pulls pulls;
    private final Doors doors;
    private final PullConfig config;
    private final Clock clock;

    TakeTurn(Pulls pulls, Doors doors, PullConfig config, Clock clock) {
        this.pulls = pulls;
        this.doors = doors;
        this.config = config;
        this.clock = clock;
    }

    public void handle(PullSource source, Due due) throws NotKept, InterruptedException {
        Turn turn = new Turn(due, pulls, config, clock);
        Optional<Door> door = turn.waitFor(doors.of(due.tenantId(), due.channelId()));
        try {
            boolean isEmptied = door.isEmpty() || source.read(door.get(), turn);
            turn.settle(Optional.empty(), isEmptied ? source.every() : AT_ONCE);
        } catch (PullFailure e) {
            turn.settle(Optional.of(e.reason()), source.every());
        } catch (NotKept e) {
            turn.settle(Optional.of(source.option() + "-not-kept"), source.every());
            throw e;
        }
    }
}
