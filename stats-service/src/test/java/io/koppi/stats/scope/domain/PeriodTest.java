package io.koppi.stats.scope.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Test
    void aSingleDayIsAPeriod() {
        assertThat(Period.day(FIRST)).isEqualTo(new Period(FIRST, FIRST));
    }

    @Test
    void fourHundredDaysAreTheMost() {
        assertThat(new Period(FIRST, FIRST.plusDays(399)).to()).isEqualTo("2027-02-04");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(FIRST, FIRST.plusDays(400)));
    }

    @Test
    void theEndIsNotBeforeTheBeginning() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(FIRST, FIRST.minusDays(1)));
    }
}
