package io.koppi.stats.hitrate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.stats.hitrate.domain.LocationFigures.Counts;
import org.junit.jupiter.api.Test;

class LocationFiguresTest {
    private final Counts counts = new Counts(10, 7, 3, 2);

    @Test
    void openIsWhatHasNotEnded() {
        assertThat(counts.open()).isEqualTo(5);
    }

    @Test
    void unclaimedIsWhatNobodyTook() {
        assertThat(counts.unclaimed()).isEqualTo(3);
    }
}
