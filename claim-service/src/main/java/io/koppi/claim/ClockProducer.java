package io.koppi.claim;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

class ClockProducer {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** Ticks as fine as PostgreSQL keeps, so an instant reads the same before and after it was stored. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
