package io.koppi.intake.formbuilder.domain;

import java.util.Map;

/** One option of a question; {@code value} is what is kept, {@code label} what is shown, by language. */
public record Choice(String value, Map<String, String> label) {
    public Choice {
        value = Given.text(value);
        label = Given.texts(label);
    }
}
