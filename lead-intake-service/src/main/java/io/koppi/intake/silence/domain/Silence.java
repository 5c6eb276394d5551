package io.koppi.intake.silence.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A channel has brought nothing for longer than its own weeks explain.
 *
 * @param since its last contact
 * @param expected how many contacts normally come in that time
 */
public record Silence(Instant since, double expected) {
    private static final int ENOUGH_TO_LEARN_FROM = 20;

    /** Contacts that come independently of each other leave out a time in which n are expected with a probability of e to the -n. */
    private static final double LEAST_EXPECTED = -Math.log(0.01);

    /** Empty while the channel is as quiet as usual, and for one that brought too little to say what is usual. */
    public static Optional<Silence> of(Arrivals arrivals, ZoneId zone, Instant now) {
        if (arrivals.total() < ENOUGH_TO_LEARN_FROM) {
            return Optional.empty();
        }
        double expected = WeeklyPattern.learn(arrivals, zone).expected(arrivals.last(), now);
        return expected > LEAST_EXPECTED ? Optional.of(new Silence(arrivals.last(), expected)) : Optional.empty();
    }
}
