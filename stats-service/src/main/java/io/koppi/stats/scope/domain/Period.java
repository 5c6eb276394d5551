package io.koppi.stats.scope.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days, both ends included, each in the local time of the location it is applied to. */
public record Period(LocalDate from, LocalDate to) {
    /** A year and a month: enough to compare a month with the same one a year ago. */
    public static final int MOST_DAYS = 400;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after its first day");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("A period has at most " + MOST_DAYS + " days");
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }
}
