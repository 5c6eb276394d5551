package io.koppi.intake.language.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What we speak with customers. */
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

    /** The one of them nearest to a tag as in BCP 47, English for a stranger. */
    public static Language nearest(String tag) {
        return of(tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)).orElse(EN);
    }

    /** Which of the three is in this language, with {@code put} where it has {@code %s} or {@code %d}. */
    public String say(String finnish, String swedish, String english, Object... put) {
        String words = switch (this) {
            case FI -> finnish;
            case SV -> swedish;
            case EN -> english;
        };
        return put.length == 0 ? words : words.formatted(put);
    }
}
