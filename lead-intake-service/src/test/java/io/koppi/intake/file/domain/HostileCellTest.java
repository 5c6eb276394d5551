package io.koppi.intake.file.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that once kept the reader busy for minutes or broke it. */
class HostileCellTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"1.1.2026", "x", "2026-11-18"})
    void blanksBehindADateAreReadInTime(String date) {
        String cell = date + " ".repeat(32_000) + "x";

        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(ListDate.read(cell, ZoneId.of("Europe/Helsinki"), Optional.empty()))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-999999999", "1E+999999999", "1E+30", "-1E-999999999"})
    void aDayWithMorePlacesThanMemoryIsNone(String serial) {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(SerialDate.of(new BigDecimal(serial), false)).isEmpty());
    }

    @Test
    void aFormatNoProgramTakesIsNoDates() {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(SerialDate.isDate("200", "[".repeat(400_000) + "d"))
                        .isFalse());
        assertThat(SerialDate.isDate("200", "d.m.yyyy")).isTrue();
    }

    @Test
    void aQuoteIsNoSeparator() {
        assertThat(Separator.of("sep=\"\nNimi;Puhelin").character()).isEqualTo(';');
    }
}
