package io.koppi.intake.contact.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When the person wants to be called: from then on, and not after {@code to}. */
public record Callback(Instant from, Optional<Instant> to) {
    /** The attributes a door notes a wish under, as the sender wrote it: {@code now} or a time, then from when and until when. */
    public static final String WISH = "callback";

    public static final String FROM = "callback_from";
    public static final String TO = "callback_to";

    private static final Set<String> NOW =
            Set.of("now", "asap", "nyt", "heti", "nu", "genast", "on", "1", "true", "yes", "kyllä", "ja");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    /** Whether a text says when; what does not is no wish but an answer for a person to read. */
    public static boolean isReadable(String text) {
        return isNow(text) || time(text, ZoneId.of("UTC")).isPresent();
    }

    /**
     * The wish as of the moment it arrived: nobody can be called in the past, so what lies there means now. Times without an offset
     * are the zone's. Empty when nobody asked, or for a day too far to be meant.
     */
    public static Optional<Callback> of(Map<String, Object> attributes, ZoneId zone, Instant arrivedAt) {
        String wish = text(attributes, WISH);
        String begin = text(attributes, FROM);
        Optional<Instant> from = time(begin, zone).or(() -> time(wish, zone));
        Optional<Instant> to = time(text(attributes, TO), zone);
        boolean isNow = isNow(wish) || isNow(begin);
        if (!isNow && from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        Instant now = arrivedAt.truncatedTo(ChronoUnit.SECONDS);
        Instant start = from.filter(time -> time.isAfter(now)).orElse(now);
        return start.isAfter(now.plus(LONGEST_WAIT))
                ? Optional.empty()
                : Optional.of(new Callback(start, to.filter(time -> time.isAfter(start))));
    }

    private static boolean isNow(String text) {
        return NOW.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** ISO 8601, as browsers and programs write it. */
    private static Optional<Instant> time(String text, ZoneId zone) {
        String whole = text.strip().replace(' ', 'T');
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    WITH_OFFSET.matcher(whole).matches()
                            ? OffsetDateTime.parse(whole).toInstant()
                            : LocalDateTime.parse(whole).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof String text ? text : "";
    }
}
