package io.koppi.intake.pull.application;

import io.koppi.intake.pull.application.Pulls.Due;
import io.koppi.intake.pull.application.Pulls.Mark;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One reader with one source, until its time is over or the lease is lost. For one thread. */
public final class Turn {
    private final Due due;
    private final Pulls pulls;
    private final PullConfig config;
    private final Clock clock;
    private final Instant end;
    private boolean isOurs = true;

    Turn(Due due, Pulls pulls, PullConfig config, Clock clock) {
        this.due = due;
        this.pulls = pulls;
        this.config = config;
        this.clock = clock;
        this.end = clock.instant().plus(config.longestTurn());
    }

    /** Where the turn before ended. */
    public Mark mark() {
        return due.mark();
    }

    public boolean isOver() {
        return !isOurs || clock.instant().isAfter(end);
    }

    /** Everything before the mark is kept. */
    public void moveTo(Mark mark) throws NotKept, InterruptedException {
        isOurs = waitFor(pulls.advance(due, mark, config.lease()));
    }

    void settle(Optional<String> failure, Duration pause) throws NotKept, InterruptedException {
        waitFor(pulls.settle(due, failure, pause));
    }

    /** The result of work on the database. */
    public <T> T waitFor(Uni<T> work) throws NotKept, InterruptedException {
        try {
            return work.subscribeAsCompletionStage().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotKept(e);
        }
    }
}
