package io.koppi.intake.file.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the lead of a row stayed when its import was undone. */
public enum Kept {
    CLAIMED,
    TOUCHED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kept> of(String key) {
        return Arrays.stream(values()).filter(kept -> kept.key().equals(key)).findFirst();
    }
}
