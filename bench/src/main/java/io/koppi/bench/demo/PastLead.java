package io.koppi.bench.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead of the demo's past.
 *
 * @param receivedAt in the time of its location
 * @param outside came while the location was closed
 * @param claimedAt empty while nobody has taken it
 */
record PastLead(
        UUID id, String place, ZonedDateTime receivedAt, boolean outside, Optional<Instant> claimedAt, Fate fate) {

    enum Fate {
        OPEN,
        WON,
        LOST
    }

    /** How long the customer waited; what nobody took has no such time. */
    Optional<Duration> waited() {
        return claimedAt.map(at -> Duration.between(receivedAt.toInstant(), at));
    }

    PastLead ending(Fate end) {
        return new PastLead(id, place, receivedAt, outside, claimedAt, end);
    }
}
