package io.koppi.intake.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTokenTest {
    private static final Instant END = Instant.parse("2026-11-20T09:00:00Z");

    private final AccessToken ending = new AccessToken(Optional.of(END), false);

    @Test
    void itWarnsForTheLastSevenDays() {
        assertThat(ending.isExpiring(END.minus(Duration.ofDays(7)).minusMillis(1)))
                .isFalse();
        assertThat(ending.isExpiring(END.minus(Duration.ofDays(7)))).isTrue();
        assertThat(ending.daysLeft(END.minus(Duration.ofHours(80)))).contains(3L);
        assertThat(ending.isExpired(END.minusMillis(1))).isFalse();
    }

    @Test
    void atItsEndItIsOverAndNoLongerEnding() {
        assertThat(ending.isExpired(END)).isTrue();
        assertThat(ending.isExpiring(END)).isFalse();
        assertThat(ending.daysLeft(END)).contains(0L);
    }

    @Test
    void oneWithoutAnEndIsOverOnlyWhenItIsRefused() {
        assertThat(new AccessToken(Optional.empty(), false).isExpired(END)).isFalse();
        assertThat(new AccessToken(Optional.empty(), false).daysLeft(END)).isEmpty();
        assertThat(new AccessToken(Optional.of(END), true).isExpired(Instant.EPOCH))
                .isTrue();
        assertThat(new AccessToken(Optional.empty(), true).daysLeft(END)).contains(0L);
    }
}
