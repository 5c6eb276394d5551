package io.koppi.intake.formbuilder.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is answered. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PHONE,
    NUMBER,
    DATE,
    POST_CODE,
    /** One of the options. */
    CHOICE,
    /** Any of the options. */
    CHOICES,
    /** One of the company's own places. */
    LOCATION,
    FILE,
    CONSENT,
    /** Now, or from one local time to another. */
    CALLBACK_TIME;

    /** As a definition writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether an answer may say who asks, about what. */
    public boolean mayHaveRole() {
        return this == TEXT || this == LONG_TEXT || this == CHOICE;
    }

    /** Whether somebody can be answered by it. */
    public boolean reachesSomebody() {
        return this == EMAIL || this == PHONE;
    }

    /** Whether a form may ask it once only. */
    public boolean standsAlone() {
        return this == LOCATION || this == CALLBACK_TIME;
    }

    public static Optional<QuestionKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
