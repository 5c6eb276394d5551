package io.koppi.stats.speed.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void aWaitIsRoundedToTheNearestSecond() {
        assertThat(Speed.seconds(65.4)).hasValue(65);
        assertThat(Speed.seconds(65.5)).hasValue(66);
    }

    @Test
    void aWaitThatNeverEndedHasNoSeconds() {
        assertThat(Speed.seconds(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void whoeverIsNotClaimedIsUnclaimed() {
        assertThat(new Speed(5, 3, OptionalLong.empty(), OptionalLong.empty()).unclaimed())
                .isEqualTo(2);
    }
}
