package io.koppi.routing.signin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "100, 60", "1000000, 60"})
    void pausesGrowToAMinute(int failures, long seconds) {
        assertThat(Retries.pauseAfter(failures)).hasSeconds(seconds);
    }
}
