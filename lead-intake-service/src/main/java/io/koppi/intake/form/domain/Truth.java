package io.koppi.intake.form.domain;

import java.util.Locale;
import java.util.Set;

/** What a checkbox says in the ways pages write it. */
public final class Truth {
    private static final Set<String> YES =
            Set.of("on", "1", "true", "yes", "y", "x", "kyllä", "kylla", "ja", "ok", "checked");

    private Truth() {}

    public static boolean of(String value) {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
