package io.koppi.claim.lead.inbound;

import io.koppi.problem.Problem;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields a caller sent, or answers what is wrong with them. */
public final class Body {
    private static final int LONGEST_NOTE = 4_000;

    private Body() {}

    public static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> Problem.invalid(field, "This field is missing."));
    }

    public static String note(String field, Optional<String> value) {
        String text = required(field, value).strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw Problem.invalid(field, "A note has 1 to " + LONGEST_NOTE + " characters.");
        }
        return text;
    }

    /** The value a key stands for. */
    public static <T> T known(String field, String key, Function<String, Optional<T>> values) {
        return values.apply(key).orElseThrow(() -> Problem.invalid(field, "This value is not known here."));
    }
}
