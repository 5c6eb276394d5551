package io.koppi.intake;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the service. */
class ClockProducer {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
