package io.koppi.stats.arrivals.inbound;

import io.koppi.stats.arrivals.domain.Arrivals;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** {@code outsideShare} is absent when nothing came. */
record ArrivalsView(
        long total, long outside, OptionalDouble outsideShare, List<Arrivals.Hour> hours, List<Weekday> weekdays) {

    record Weekday(DayOfWeek day, List<Long> hours) {
        Weekday {
            hours = List.copyOf(hours);
        }
    }

    ArrivalsView {
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
    }

    static ArrivalsView of(Arrivals arrivals) {
        return new ArrivalsView(
                arrivals.total(),
                arrivals.outside(),
                arrivals.outsideShare(),
                arrivals.hours(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Weekday(day, arrivals.totalsOn(day)))
                        .toList());
    }
}
