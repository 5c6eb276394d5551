package io.koppi.intake.file.inbound;

import io.koppi.problem.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Checks how the caller says a list's times and numbers are meant. */
final class Languages {
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private Languages() {}

    static String zone(String named) {
        try {
            return ZoneId.of(named).getId();
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "Give a time zone such as Europe/Helsinki.");
        }
    }

    static String locale(String tag) {
        if (!LOCALE.matcher(tag).matches()) {
            throw Problem.invalid("locale", "Give a language and a country such as sv-SE.");
        }
        return tag;
    }
}
