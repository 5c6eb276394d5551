package io.koppi.stats.rebuild.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.stats.rebuild.domain.Rebuild.Lease;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Rebuild idle = new Rebuild(3, 3, Optional.empty());
    private final Rebuild due = idle.requestedAgain();

    @Test
    void nothingIsDueUntilRequested() {
        assertThat(idle.isDueFor(ONE, NOW)).isFalse();
        assertThat(due.isDueFor(ONE, NOW)).isTrue();
    }

    @Test
    void aLeaseBarsTheOthersUntilItRunsOut() {
        Rebuild leased = due.leased(new Lease(ONE, NOW));

        assertThat(leased.isDueFor(OTHER, NOW.minusMillis(1))).isFalse();
        assertThat(leased.isDueFor(OTHER, NOW)).isTrue();
        assertThat(leased.isDueFor(ONE, NOW.minusMillis(1))).isTrue();
    }

    @Test
    void whatIsCarriedOutIsNoLongerDueAndHeldByNobody() {
        Rebuild done = due.leased(new Lease(ONE, NOW)).carriedOut(4).orElseThrow();

        assertThat(done).isEqualTo(new Rebuild(4, 4, Optional.empty()));
        assertThat(done.isDueFor(ONE, NOW)).isFalse();
    }

    @Test
    void aRequestInBetweenKeepsItDue() {
        assertThat(due.requestedAgain().carriedOut(4)).isEmpty();
    }
}
