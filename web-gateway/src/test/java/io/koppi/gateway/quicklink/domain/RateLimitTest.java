package io.koppi.gateway.quicklink.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RateLimit limit = new RateLimit(2, Duration.ofMinutes(1));

    @Test
    void eachAddressHasItsOwnTries() {
        assertThat(limit.admits("a", NOON)).isTrue();
        assertThat(limit.admits("a", NOON)).isTrue();
        assertThat(limit.admits("a", NOON.plusSeconds(59))).isFalse();
        assertThat(limit.admits("b", NOON.plusSeconds(59))).isTrue();
    }

    @Test
    void nextWindowBeginsAnew() {
        limit.admits("a", NOON);
        limit.admits("a", NOON);

        assertThat(limit.admits("a", NOON.plusSeconds(60))).isTrue();
    }
}
