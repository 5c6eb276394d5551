package io.koppi.stats.hitrate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HitRateTest {
    private static final Offset<Double> EXACT = within(0.00005);

    @Test
    void eightOfTenIsAWideInterval() {
        HitRate rate = HitRate.of(8, 2).orElseThrow();

        assertThat(rate.rate()).isEqualTo(0.8);
        assertThat(rate.low()).isCloseTo(0.4902, EXACT);
        assertThat(rate.high()).isCloseTo(0.9433, EXACT);
    }

    @Test
    void theSameRateOfAThousandIsNarrow() {
        HitRate rate = HitRate.of(800, 200).orElseThrow();

        assertThat(rate.low()).isCloseTo(0.7741, EXACT);
        assertThat(rate.high()).isCloseTo(0.8236, EXACT);
    }

    @Test
    void allWonStaysUncertainDownwardsOnly() {
        HitRate rate = HitRate.of(10, 0).orElseThrow();

        assertThat(rate.low()).isCloseTo(0.7225, EXACT);
        assertThat(rate.high()).isEqualTo(1, within(1e-12));
    }

    @Test
    void allLostStaysUncertainUpwardsOnly() {
        HitRate rate = HitRate.of(0, 10).orElseThrow();

        assertThat(rate.low()).isEqualTo(0, within(1e-12));
        assertThat(rate.high()).isCloseTo(0.2775, EXACT);
    }

    @Test
    void oneLeadSaysNextToNothing() {
        HitRate rate = HitRate.of(1, 0).orElseThrow();

        assertThat(rate.low()).isCloseTo(0.2065, EXACT);
    }

    @Test
    void nothingEndedHasNoRate() {
        assertThat(HitRate.of(0, 0)).isEmpty();
    }
}
