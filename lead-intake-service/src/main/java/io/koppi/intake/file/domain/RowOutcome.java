package io.koppi.intake.file.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a row. */
public enum RowOutcome {
    TAKEN,
    /** The contact was here before. */
    DUPLICATE,
    /** Nobody could be reached by it; its uploader sees why. */
    FAILED,
    /** Taken, and gone again when the import was taken back. */
    UNDONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RowOutcome> of(String key) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst();
    }
}
