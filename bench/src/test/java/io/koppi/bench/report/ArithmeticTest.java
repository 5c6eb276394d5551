package io.koppi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    void medianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Median.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratioIsToTheMeanOfBothDenominators() {
        assertThat(new Trial(30, 90, 110, 0).ratio()).isEqualTo(0.3);
    }

    @Test
    void denominatorsMayDifferByAQuarterEitherWay() {
        assertThat(new Trial(1, 100, 125, 0).counts()).isTrue();
        assertThat(new Trial(1, 125, 100, 0).counts()).isTrue();
        assertThat(new Trial(1, 100, 126, 0).counts()).isFalse();
        assertThat(new Trial(1, 126, 100, 0).counts()).isFalse();
    }

    @Test
    void othersMayTakeAQuarterOfACore() {
        assertThat(new Trial(1, 100, 100, 0.25).counts()).isTrue();
        assertThat(new Trial(1, 100, 100, 0.26).counts()).isFalse();
    }

    @Test
    void whatDoesNotCountIsLeftOutUnlessNothingCounts() {
        Trial quiet = new Trial(40, 100, 100, 0);
        Trial disturbed = new Trial(10, 100, 100, 1);

        assertThat(new Series(List.of(disturbed, quiet)).ratio()).isEqualTo(0.4);
        assertThat(new Series(List.of(disturbed)).ratio()).isEqualTo(0.1);
    }

    @Test
    void tableHasColumnsAsWideAsTheyNeed() {
        Table table = new Table(List.of("goal", "met?"));
        table.add(List.of("G1 accepts", "yes"));

        assertThat(table.text()).isEqualTo("""
                | goal       | met? |
                | ---------- | ---- |
                | G1 accepts | yes  |""");
        assertThatThrownBy(() -> table.add(List.of("G2"))).isInstanceOf(IllegalArgumentException.class);
    }
}
