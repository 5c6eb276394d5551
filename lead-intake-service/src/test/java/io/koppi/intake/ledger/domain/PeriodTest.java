package io.koppi.intake.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    @Test
    void oneDayIsAPeriodAndSoAreNinetyTwo() {
        assertThat(new Period(DAY, DAY).from()).isEqualTo(DAY);
        assertThat(new Period(DAY, DAY.plusDays(91)).to()).isEqualTo(DAY.plusDays(91));
    }

    @Test
    void moreOrLessThanThatIsNone() {
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(DAY, DAY.plusDays(92))).isInstanceOf(IllegalArgumentException.class);
    }
}
