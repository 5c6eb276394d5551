package io.koppi.intake.proof.application;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Whether a signed time is near enough to the arrival that nobody replays an old signature. */
final class Freshness {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    private Freshness() {}

    static boolean ofSeconds(String unixSeconds, Instant arrivedAt) {
        return DIGITS.matcher(unixSeconds).matches()
                && isNear(Instant.ofEpochSecond(Math.min(Long.parseLong(unixSeconds), 99_999_999_999L)), arrivedAt);
    }

    static boolean ofMillis(String unixMillis, Instant arrivedAt) {
        return DIGITS.matcher(unixMillis).matches()
                && isNear(Instant.ofEpochMilli(Long.parseLong(unixMillis)), arrivedAt);
    }

    /** A clock may also run ahead. */
    private static boolean isNear(Instant signed, Instant arrivedAt) {
        return Duration.between(signed, arrivedAt).abs().compareTo(TOLERANCE) <= 0;
    }
}
