package io.koppi.routing.directory.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One block of opening hours in the location's local time; {@code closes} is exclusive, so two blocks may touch. */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    boolean isEmpty() {
        return !opens.isBefore(closes);
    }

    boolean overlaps(OpeningHours other) {
        return day == other.day && opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }
}
