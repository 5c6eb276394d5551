package io.koppi.intake.ledger.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    /** A quarter of a year. */
    public static final int MOST_DAYS = 92;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after its first day");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("A period has at most " + MOST_DAYS + " days");
        }
    }
}
