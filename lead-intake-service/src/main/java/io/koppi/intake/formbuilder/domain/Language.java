package io.koppi.intake.formbuilder.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What forms speak. */
public enum Language {
    FI("Suomi"),
    SV("Svenska"),
    EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** As in BCP 47. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> of(String key) {
        return Arrays.stream(values())
                .filter(language -> language.key().equals(key))
                .findFirst();
    }
}
