package io.koppi.intake.portal.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time in the head of a forwarded mail, which mail programs write in the language of their user. */
public final class MailTime {
    /** Beginnings of the months' names; Finnish first, for {@code marraskuu} is no March. */
    private static final List<Map.Entry<String, Integer>> MONTHS = List.of(
            Map.entry("tammi", 1),
            Map.entry("helmi", 2),
            Map.entry("maalis", 3),
            Map.entry("huhti", 4),
            Map.entry("touko", 5),
            Map.entry("kesä", 6),
            Map.entry("heinä", 7),
            Map.entry("elo", 8),
            Map.entry("syys", 9),
            Map.entry("loka", 10),
            Map.entry("marras", 11),
            Map.entry("joulu", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("apr", 4),
            Map.entry("maj", 5),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("des", 12),
            Map.entry("dez", 12));

    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}{3,})\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[.:](\\d{2})(?:[.:]\\d{2})?\\s*([AaPp][Mm])?");

    private static final int LONGEST = 200;

    private MailTime() {}

    /** Empty when it is written in a way nobody taught us. */
    public static Optional<Instant> parse(String written, ZoneId zone) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written.strip(), Instant::from));
        } catch (DateTimeException e) {
            return inWords(written.strip().toLowerCase(Locale.ROOT), zone);
        }
    }

    private record Day(int year, int month, int day, int end) {}

    private static Optional<Instant> inWords(String written, ZoneId zone) {
        return day(written).flatMap(day -> {
            Matcher clock = CLOCK.matcher(written);
            if (!clock.find(day.end())) {
                return Optional.empty();
            }
            int hour = hour(number(clock, 1), Optional.ofNullable(clock.group(3)));
            try {
                return Optional.of(LocalDateTime.of(day.year(), day.month(), day.day(), hour, number(clock, 2))
                        .atZone(zone)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static int hour(int shown, Optional<String> half) {
        return half.map(ampm -> shown % 12 + (ampm.equalsIgnoreCase("pm") ? 12 : 0))
                .orElse(shown);
    }

    private static Optional<Day> day(String written) {
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.find()) {
            return month(group(dayFirst, 2))
                    .map(month -> new Day(number(dayFirst, 3), month, number(dayFirst, 1), dayFirst.end()));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(written);
        if (monthFirst.find()) {
            return month(group(monthFirst, 1))
                    .map(month -> new Day(number(monthFirst, 3), month, number(monthFirst, 2), monthFirst.end()));
        }
        Matcher iso = ISO.matcher(written);
        if (iso.find()) {
            return Optional.of(new Day(number(iso, 1), number(iso, 2), number(iso, 3), iso.end()));
        }
        Matcher numbers = NUMBERS.matcher(written);
        return numbers.find()
                ? Optional.of(new Day(number(numbers, 3), number(numbers, 2), number(numbers, 1), numbers.end()))
                : Optional.empty();
    }

    private static Optional<Integer> month(String word) {
        return MONTHS.stream()
                .filter(month -> word.startsWith(month.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(group(found, group));
    }

    private static String group(Matcher found, int group) {
        return Objects.requireNonNull(found.group(group), "the group is not optional");
    }
}
