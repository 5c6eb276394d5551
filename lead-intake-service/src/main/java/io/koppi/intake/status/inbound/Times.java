package io.koppi.intake.status.inbound;

import io.koppi.intake.language.domain.Language;
import io.koppi.intake.status.domain.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Times as a person says them, by the location's clock and as of now. */
record Times(ZoneId zone, Language language, Instant now) {
    private static final int DAYS_OF_A_WEEK = 7;

    /** {@code 14.02}, as written where the language is spoken. */
    String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "H:mm" : "H.mm", Locale.ROOT)
                .format(time.withZoneSameInstant(zone));
    }

    /** {@code tomorrow at 9:00}. */
    String at(ZonedDateTime time) {
        return day(time) + " " + Phrase.AT.in(language, clock(time));
    }

    /** What has happened: without the day when that was today. */
    String since(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        return local.toLocalDate().equals(today()) ? Phrase.AT.in(language, clock(local)) : at(local);
    }

    /** {@code tomorrow between 9:00 and 10:00}. */
    String between(Slot slot) {
        ZonedDateTime from = slot.from().atZone(zone);
        return day(from) + " "
                + Phrase.BETWEEN.in(language, clock(from), clock(slot.to().atZone(zone)));
    }

    String wish(Instant from, Optional<Instant> to) {
        ZonedDateTime begin = from.atZone(zone);
        return to.map(end -> between(new Slot(from, end)))
                .orElseGet(() -> day(begin) + " " + Phrase.FROM.in(language, clock(begin)));
    }

    /** {@code today}, {@code tomorrow}, {@code on Monday} within a week, else the date. */
    String day(ZonedDateTime time) {
        LocalDate date = time.withZoneSameInstant(zone).toLocalDate();
        long ahead = ChronoUnit.DAYS.between(today(), date);
        if (ahead == 0) {
            return Phrase.TODAY.in(language);
        }
        if (ahead == 1) {
            return Phrase.TOMORROW.in(language);
        }
        return ahead > 1 && ahead < DAYS_OF_A_WEEK
                ? Phrase.valueOf(date.getDayOfWeek().name()).in(language)
                : date(date);
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "d MMMM" : "d.M.", Locale.ENGLISH)
                .format(date);
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
