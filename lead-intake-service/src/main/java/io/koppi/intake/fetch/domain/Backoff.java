package io.koppi.intake.fetch.domain;

import java.time.Duration;

/** Pauses that double up to a longest one. */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    /** The pause after this many attempts, the first being 1. */
    public Duration after(int attempts) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
