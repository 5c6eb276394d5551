package io.koppi.stats.hitrate.domain;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What became of the leads one location received in a period, as of now. */
public record LocationFigures(UUID locationId, String name, Counts counts, OptionalLong medianSeconds) {

    /** {@code leads} in all, of them so many claimed, won, lost. */
    public record Counts(long leads, long claimed, long won, long lost) {
        public long unclaimed() {
            return leads - claimed;
        }

        /** Neither won nor lost, claimed or not. */
        public long open() {
            return leads - won - lost;
        }
    }

    public Optional<HitRate> hitRate() {
        return HitRate.of(counts.won(), counts.lost());
    }
}
