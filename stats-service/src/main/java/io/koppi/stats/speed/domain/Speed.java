package io.koppi.stats.speed.domain;

import java.util.OptionalLong;

/**
 * Seconds from the customer pressing send to somebody taking the lead, over all leads of a period. The p-percentile is the wait at
 * place ⌈p·n⌉ when all n leads are ordered by it and those nobody took stand last; absent when nobody took the lead at that place.
 */
public record Speed(long leads, long claimed, OptionalLong medianSeconds, OptionalLong p90Seconds) {
    public long unclaimed() {
        return leads - claimed;
    }

    /** Whole seconds of a wait that never ended, or of no lead at all: none. */
    public static OptionalLong seconds(double wait) {
        return Double.isFinite(wait) ? OptionalLong.of(Math.round(wait)) : OptionalLong.empty();
    }
}
