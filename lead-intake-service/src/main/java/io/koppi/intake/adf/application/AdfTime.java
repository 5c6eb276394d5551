package io.koppi.intake.adf.application;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A request date as senders write it: with or without zone, with T or a blank, sometimes as in a mail header. */
final class AdfTime {
    private static final DateTimeFormatter SHORT_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss]X");

    private AdfTime() {}

    /** Without a zone the tenant's is meant. */
    static Optional<Instant> parse(String typed, ZoneId zone) {
        String text = typed.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})\\s+(\\d)", "$1T$2");
        List<Function<String, Instant>> ways = List.of(
                value -> OffsetDateTime.parse(value).toInstant(),
                value -> OffsetDateTime.parse(value, SHORT_OFFSET).toInstant(),
                value -> LocalDateTime.parse(value).atZone(zone).toInstant(),
                value -> OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                        .toInstant(),
                value -> LocalDate.parse(value).atStartOfDay(zone).toInstant());
        return ways.stream()
                .map(way -> attempt(way, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> attempt(Function<String, Instant> way, String text) {
        try {
            return Optional.of(way.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
