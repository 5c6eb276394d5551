package io.koppi.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** When people write to a shop: by season, weekday and hour, with the hump of the forenoon and the higher one of the evening. */
final class ArrivalTimes {
    private static final double[] MONTHS = {.9, .85, 1, 1.15, 1.2, 1, .6, 1.1, 1.3, 1.25, 1, .6};
    private static final double[] WEEKDAYS = {1.25, 1.15, 1.1, 1.05, .9, .7, .85};
    private static final double[] HOURS = {
        6, 3, 2, 1, 1, 3, 8, 18, 32, 46, 52, 50, 44, 42, 40, 38, 42, 46, 54, 66, 72, 60, 34, 16
    };

    private final JsonNode location;
    private final ZoneId zone;
    private final List<LocalDate> days;
    private final double[] dayWeights;
    private final RandomGenerator random;

    /** Between the dates, the last one not included. */
    ArrivalTimes(JsonNode location, LocalDate from, LocalDate until, RandomGenerator random) {
        this.location = location;
        this.zone = ZoneId.of(location.path("timeZone").asText());
        this.days = from.datesUntil(until).toList();
        this.dayWeights = days.stream()
                .mapToDouble(day -> MONTHS[day.getMonthValue() - 1]
                        * WEEKDAYS[day.getDayOfWeek().getValue() - 1])
                .toArray();
        this.random = random;
    }

    /** A moment within or outside the location's opening hours. */
    ZonedDateTime next(boolean outside) {
        while (true) {
            LocalDate day = days.get(Weighted.index(dayWeights, random));
            LocalTime time = LocalTime.of(Weighted.index(HOURS, random), random.nextInt(60), random.nextInt(60));
            ZonedDateTime at = day.atTime(time).atZone(zone);
            if (isOpen(at) != outside) {
                return at;
            }
        }
    }

    boolean isOpen(ZonedDateTime at) {
        return opening(at.toLocalDate()).stream()
                .anyMatch(block -> !at.toLocalTime().isBefore(block.opens())
                        && at.toLocalTime().isBefore(block.closes()));
    }

    /** When somebody is there again. */
    ZonedDateTime nextOpening(ZonedDateTime after) {
        return IntStream.range(0, DayOfWeek.values().length + 1)
                .mapToObj(after.toLocalDate()::plusDays)
                .flatMap(day -> opening(day).stream()
                        .map(block -> day.atTime(block.opens()).atZone(zone)))
                .filter(opens -> opens.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    private record Block(LocalTime opens, LocalTime closes) {}

    private List<Block> opening(LocalDate day) {
        return location.path("openingHours")
                .valueStream()
                .filter(block ->
                        block.path("day").asText().equals(day.getDayOfWeek().name()))
                .map(block -> new Block(
                        LocalTime.parse(block.path("opens").asText()),
                        LocalTime.parse(block.path("closes").asText())))
                .toList();
    }
}
