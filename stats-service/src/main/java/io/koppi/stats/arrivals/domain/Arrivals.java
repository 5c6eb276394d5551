package io.koppi.stats.arrivals.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Contacts by weekday and hour of the location's local time. A cell that is not there counts nothing. */
public record Arrivals(List<Cell> cells) {
    private static final int HOURS = 24;

    /** {@code outside} of the {@code total} came when the location was closed. */
    public record Cell(DayOfWeek day, int hour, long total, long outside) {}

    /** One hour of the day over all days. */
    public record Hour(int hour, long total, long outside) {}

    public Arrivals {
        cells = List.copyOf(cells);
    }

    public long total() {
        return sum(cell -> true, Cell::total);
    }

    public long outside() {
        return sum(cell -> true, Cell::outside);
    }

    /** No share of nothing. */
    public OptionalDouble outsideShare() {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) outside() / total());
    }

    /** All 24, from midnight. */
    public List<Hour> hours() {
        return IntStream.range(0, HOURS).mapToObj(this::hour).toList();
    }

    /** The 24 totals of one weekday, from midnight. */
    public List<Long> totalsOn(DayOfWeek day) {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> sum(cell -> cell.day() == day && cell.hour() == hour, Cell::total))
                .toList();
    }

    private Hour hour(int hour) {
        return new Hour(
                hour, sum(cell -> cell.hour() == hour, Cell::total), sum(cell -> cell.hour() == hour, Cell::outside));
    }

    private long sum(Predicate<Cell> which, ToLongFunction<Cell> what) {
        return cells.stream().filter(which).mapToLong(what).sum();
    }
}
