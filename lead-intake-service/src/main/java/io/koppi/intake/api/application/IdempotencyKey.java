package io.koppi.intake.api.application;

import io.koppi.intake.contact.domain.Unreadable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code Idempotency-Key}: a structured-field string, so in quotes; a bare one is understood too. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    static Optional<String> of(Map<String, String> headers) throws Unreadable {
        String given = headers.get(HEADER);
        if (given == null) {
            return Optional.empty();
        }
        String text = given.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (!KEY.matcher(text).matches()) {
            throw new Unreadable("The Idempotency-Key must be 1 to 255 visible characters.");
        }
        return Optional.of(text);
    }
}
