package io.koppi.intake.form.domain;

import io.koppi.intake.formpage.domain.Phrase;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When somebody wishes to be called. */
public sealed interface CallbackTime {
    /** As it is posted for "as soon as you can". */
    String NOW = "now";

    record NotSaid() implements CallbackTime {}

    /** {@code to} is empty for "now". */
    record Wished(Instant from, Optional<Instant> to) implements CallbackTime {}

    record Wrong(Phrase why) implements CallbackTime {}

    /** {@code from} and {@code to} are local times of {@code zone}, as a browser's field for them has it. */
    static CallbackTime read(String chosen, String from, String to, ZoneId zone, Instant now) {
        if (chosen.equals(NOW)) {
            return new Wished(now, Optional.empty());
        }
        if (from.isEmpty() && to.isEmpty()) {
            // Who says "at a time" without a time has not finished.
            return chosen.isEmpty() ? new NotSaid() : new Wrong(Phrase.TIME_INCOMPLETE);
        }
        try {
            return slot(
                    LocalDateTime.parse(from).atZone(zone).toInstant(),
                    LocalDateTime.parse(to).atZone(zone).toInstant(),
                    now);
        } catch (DateTimeException e) {
            return new Wrong(Phrase.TIME_INCOMPLETE);
        }
    }

    private static CallbackTime slot(Instant from, Instant to, Instant now) {
        if (!to.isAfter(from)) {
            return new Wrong(Phrase.TIME_BACKWARDS);
        }
        if (!to.isAfter(now)) {
            return new Wrong(Phrase.TIME_PAST);
        }
        return to.isAfter(now.plus(Duration.ofDays(60)))
                ? new Wrong(Phrase.TIME_FAR)
                : new Wished(from, Optional.of(to));
    }
}
