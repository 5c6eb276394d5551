package io.koppi.routing.signin.domain;

import java.time.Duration;

/** How long to leave the sign-in server alone after a failure. */
public final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int DOUBLINGS_TO_LONGEST = 6;

    private Retries() {}

    /** {@code failures} counts the one that just happened. */
    public static Duration pauseAfter(int failures) {
        if (failures > DOUBLINGS_TO_LONGEST) {
            return LONGEST;
        }
        return FIRST.multipliedBy(1L << (failures - 1));
    }
}
