package io.koppi.intake.status.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody is at a location, by its own clock.
 *
 * @param told false when the location has not said and office hours stand in: good enough to offer times by, not to promise
 */
public record OpenHours(ZoneId zone, List<Block> blocks, boolean told) {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    /** A location that is closed for a whole week is not known to open at all. */
    private static final int DAYS_AHEAD = 8;

    public OpenHours {
        blocks = List.copyOf(blocks);
    }

    /** A part of a day; one that ends at midnight or before it began ends with the day. */
    public record Block(DayOfWeek day, LocalTime opens, LocalTime closes) {}

    private record Open(ZonedDateTime from, ZonedDateTime to) {}

    public static OpenHours of(ZoneId zone, List<Block> blocks) {
        return blocks.isEmpty() ? usual(zone) : new OpenHours(zone, blocks, true);
    }

    /** Office hours. */
    public static OpenHours usual(ZoneId zone) {
        return new OpenHours(
                zone,
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                        .map(day -> new Block(day, NINE, FIVE))
                        .toList(),
                false);
    }

    /** When it closes, if it is open. Parts of a day without a pause between them are one. */
    public Optional<ZonedDateTime> openUntil(Instant now) {
        List<Open> ahead = ahead(now);
        ZonedDateTime moment = now.atZone(zone);
        Optional<ZonedDateTime> end = ahead.stream()
                .filter(open -> !open.from().isAfter(moment))
                .map(Open::to)
                .max(Comparator.naturalOrder());
        return end.map(first -> ahead.stream()
                .filter(open -> open.from().isAfter(moment))
                .reduce(
                        first,
                        (until, open) -> open.from().isAfter(until) ? until : later(until, open.to()),
                        (a, b) -> b));
    }

    /** When it opens next, if it is closed. */
    public Optional<ZonedDateTime> opensNext(Instant now) {
        return openUntil(now).isPresent()
                ? Optional.empty()
                : ahead(now).stream().map(Open::from).findFirst();
    }

    /** The next whole hours in which it is open. */
    public List<Slot> slots(Instant now, int most) {
        return ahead(now).stream()
                .flatMap(open -> hours(later(open.from(), now.atZone(zone)), open.to()))
                .limit(most)
                .toList();
    }

    /** The first day after today on which it is open, from its opening to its closing. */
    public Optional<Slot> nextDay(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Open> later = ahead(now).stream()
                .filter(open -> open.from().toLocalDate().isAfter(today))
                .toList();
        return later.stream()
                .findFirst()
                .map(first -> new Slot(
                        first.from().toInstant(),
                        later.stream()
                                .filter(open -> open.from()
                                        .toLocalDate()
                                        .equals(first.from().toLocalDate()))
                                .map(Open::to)
                                .reduce(first.to(), OpenHours::later)
                                .toInstant()));
    }

    /** What is open now or will be, in order. */
    private List<Open> ahead(Instant now) {
        LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(yesterday::plusDays)
                .flatMap(this::on)
                .filter(open -> open.to().toInstant().isAfter(now))
                .sorted(Comparator.comparing(Open::from))
                .toList();
    }

    private Stream<Open> on(LocalDate date) {
        return blocks.stream()
                .filter(block -> block.day() == date.getDayOfWeek())
                .map(block -> {
                    LocalDate end = block.closes().isAfter(block.opens()) ? date : date.plusDays(1);
                    LocalTime closes = end.equals(date) ? block.closes() : LocalTime.MIDNIGHT;
                    return new Open(
                            date.atTime(block.opens()).atZone(zone),
                            end.atTime(closes).atZone(zone));
                });
    }

    private static Stream<Slot> hours(ZonedDateTime from, ZonedDateTime to) {
        ZonedDateTime hour = from.withMinute(0).withSecond(0).withNano(0);
        ZonedDateTime first = hour.isBefore(from) ? hour.plusHours(1) : hour;
        return Stream.iterate(first, start -> !start.plusHours(1).isAfter(to), start -> start.plusHours(1))
                .map(start -> new Slot(start.toInstant(), start.plusHours(1).toInstant()));
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
