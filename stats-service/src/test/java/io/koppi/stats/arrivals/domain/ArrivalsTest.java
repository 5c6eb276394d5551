package io.koppi.stats.arrivals.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.stats.arrivals.domain.Arrivals.Cell;
import io.koppi.stats.arrivals.domain.Arrivals.Hour;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals =
            new Arrivals(List.of(new Cell(MONDAY, 9, 4, 1), new Cell(TUESDAY, 9, 2, 0), new Cell(SUNDAY, 23, 3, 3)));

    @Test
    void everyContactCountsOnce() {
        assertThat(arrivals.total()).isEqualTo(9);
        assertThat(arrivals.outside()).isEqualTo(4);
        assertThat(arrivals.outsideShare()).hasValue(4.0 / 9);
    }

    @Test
    void anHourIsSummedOverTheDays() {
        assertThat(arrivals.hours()).hasSize(24).contains(new Hour(9, 6, 1), new Hour(23, 3, 3), new Hour(0, 0, 0));
    }

    @Test
    void aWeekdayHasItsOwnHours() {
        assertThat(arrivals.totalsOn(MONDAY)).hasSize(24).element(9).isEqualTo(4L);
        assertThat(arrivals.totalsOn(SUNDAY).get(9)).isZero();
        assertThat(arrivals.totalsOn(SUNDAY).get(23)).isEqualTo(3);
    }

    @Test
    void nothingHasNoShare() {
        assertThat(new Arrivals(List.of()).outsideShare()).isEmpty();
    }
}
