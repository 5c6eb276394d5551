package io.koppi.intake.guard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final PostLimit limit = new PostLimit(2, Duration.ofMinutes(10));

    @Test
    void oneTooManyWaitsForTheNextWindow() {
        assertThat(limit.refuses("a", NOW)).isEmpty();
        assertThat(limit.refuses("a", NOW)).isEmpty();
        assertThat(limit.refuses("b", NOW)).isEmpty();
        assertThat(limit.refuses("a", NOW.plusSeconds(60))).contains(Duration.ofMinutes(9));
        assertThat(limit.refuses("a", NOW.plusSeconds(600))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,203.0.113.7",
        "'198.51.100.1, 203.0.113.7',203.0.113.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:",
        "2001:db8:1:2:ffff::1,2001:db8:1:2:",
        "::ffff:203.0.113.7,203.0.113.7",
        "fe80::1%eth0,fe80:"
    })
    void theNearestAddressCountsAndOfLongOnesTheNetwork(String forwarded, String counted) {
        assertThat(SenderAddress.of(Optional.of(forwarded), "10.0.0.1").text()).isEqualTo(counted);
    }

    @Test
    void withoutAGatewayTheConnectionCounts() {
        assertThat(SenderAddress.of(Optional.empty(), "10.0.0.1").text()).isEqualTo("10.0.0.1");
        assertThat(SenderAddress.of(Optional.of(" "), "10.0.0.1").text()).isEqualTo("10.0.0.1");
    }
}
