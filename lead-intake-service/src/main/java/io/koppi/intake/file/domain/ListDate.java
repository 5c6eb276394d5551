package io.koppi.intake.file.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of a list: ISO, Finnish and German with dots, English with slashes. A time without a zone is the fair's. */
public final class ListDate {
    private static final String TIME =
            "(?:,?\\s+(?:klo|kl\\.?|um|at)?\\s*|T)(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?\\s*"
                    + "([AaPp]\\.?[Mm]\\.?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:" + TIME + ")?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:" + TIME + ")?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:" + TIME + ")?");
    /** As TikTok exports: {@code 2026-11-19 18:30:05 (UTC+00:00)}. */
    private static final Pattern UTC_OFFSET = Pattern.compile("\\s*\\(?(?:UTC|GMT)([+-]\\d{2}:\\d{2})?\\)?$");

    private static final int LONGEST = 60;
    private static final int MONTHS = 12;
    private static final int HALF_DAY = 12;

    private ListDate() {}

    /** Empty when it is no date, or could be two: 3/4 is March or April, and only the list's locale can say. */
    public static Optional<Instant> read(String cell, ZoneId zone, Optional<Locale> locale) {
        String text = cell.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher offset = UTC_OFFSET.matcher(text);
            if (offset.find()) {
                ZoneOffset told =
                        Optional.ofNullable(offset.group(1)).map(ZoneOffset::of).orElse(ZoneOffset.UTC);
                return local(text.substring(0, offset.start()), locale).map(time -> time.toInstant(told));
            }
            Optional<LocalDateTime> local = local(text, locale);
            return local.isPresent()
                    ? local.map(time -> time.atZone(zone).toInstant())
                    : Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T"), DateTimeFormatter.ISO_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text, Optional<Locale> locale) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(at(date(iso, 1, 2, 3), iso));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return Optional.of(at(date(dotted, 3, 2, 1), dotted));
        }
        Matcher slashed = SLASHED.matcher(text);
        return slashed.matches() ? slashed(slashed, locale) : Optional.empty();
    }

    private static Optional<LocalDateTime> slashed(Matcher parts, Optional<Locale> locale) {
        boolean dayIsFirst = number(parts, 1) > MONTHS;
        boolean monthIsFirst = number(parts, 2) > MONTHS;
        Optional<String> country = locale.map(Locale::getCountry).filter(code -> !code.isEmpty());
        if (dayIsFirst
                || (!monthIsFirst && country.isPresent() && !country.get().equals("US"))) {
            return Optional.of(at(date(parts, 3, 2, 1), parts));
        }
        return monthIsFirst || country.isPresent() ? Optional.of(at(date(parts, 3, 1, 2), parts)) : Optional.empty();
    }

    private static LocalDate date(Matcher parts, int year, int month, int day) {
        return LocalDate.of(number(parts, year), number(parts, month), number(parts, day));
    }

    private static LocalDateTime at(LocalDate day, Matcher parts) {
        if (parts.group(4) == null) {
            return day.atStartOfDay();
        }
        int second = parts.group(6) == null ? 0 : number(parts, 6);
        String half = Optional.ofNullable(parts.group(7)).orElse("").toLowerCase(Locale.ROOT);
        int hour = number(parts, 4);
        if (!half.isEmpty()) {
            hour = hour % HALF_DAY + (half.startsWith("p") ? HALF_DAY : 0);
        }
        return day.atTime(hour, number(parts, 5), second);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(Objects.requireNonNull(parts.group(group)));
    }
}
