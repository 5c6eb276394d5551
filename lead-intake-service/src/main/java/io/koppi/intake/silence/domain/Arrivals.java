package io.koppi.intake.silence.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a channel brought of late.
 *
 * @param byHour how many contacts came in the hour that begins then; hours in which none came are left out
 * @param last when the last one came
 */
public record Arrivals(NavigableMap<Instant, Integer> byHour, Instant last) {
    public Arrivals {
        byHour = Collections.unmodifiableNavigableMap(new TreeMap<>(byHour));
        if (byHour.isEmpty() || !byHour.lastKey().equals(last.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("The last contact came in the last hour that has one");
        }
    }

    int total() {
        return byHour.values().stream().mapToInt(Integer::intValue).sum();
    }
}
