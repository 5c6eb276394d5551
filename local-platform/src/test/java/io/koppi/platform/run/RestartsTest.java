package io.koppi.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Restarts restarts = new Restarts();

    @Test
    void aPartThatRanWellComesBackAtOnceEveryTime() {
        Duration first = restarts.pauseAfter(true, LONG);

        assertThat(restarts.pauseAfter(true, LONG)).isEqualTo(first);
    }

    @Test
    void aPartThatKeepsDyingWaitsTwiceAsLongUpToALimit() {
        Duration before = restarts.pauseAfter(false, SHORT);
        for (int i = 0; i < 20; i++) {
            Duration now = restarts.pauseAfter(false, SHORT);
            assertThat(now).isBetween(before, Duration.ofSeconds(30));
            before = now;
        }
        assertThat(before).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void threeStartsThatNeverGetReadyAreHopeless() {
        restarts.pauseAfter(false, SHORT);
        restarts.pauseAfter(false, SHORT);
        assertThat(restarts.hopeless()).isFalse();

        restarts.pauseAfter(false, SHORT);
        assertThat(restarts.hopeless()).isTrue();
    }

    @Test
    void havingBeenReadyOnceIsHope() {
        for (int i = 0; i < 5; i++) {
            restarts.pauseAfter(false, SHORT);
        }
        restarts.pauseAfter(true, SHORT);

        assertThat(restarts.hopeless()).isFalse();
    }
}
