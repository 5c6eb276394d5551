package io.koppi.platform.run;

import java.time.Duration;

/** How long to wait before a part that died is started again. */
final class Restarts {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration A_GOOD_LIFE = Duration.ofMinutes(1);
    private static final int HOPELESS = 3;

    private Duration pause = FIRST;
    private int neverReady;

    /** A part that ran well begins anew; one that dies at once waits twice as long each time. */
    Duration pauseAfter(boolean wasReady, Duration lived) {
        neverReady = wasReady ? 0 : neverReady + 1;
        if (wasReady && lived.compareTo(A_GOOD_LIFE) >= 0) {
            pause = FIRST;
        }
        Duration now = pause;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }

    /** It died several times in a row without ever being ready: somebody should look at its log. It is tried on nevertheless. */
    boolean hopeless() {
        return neverReady >= HOPELESS;
    }
}
