package io.koppi.intake.channel.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the questions of one form are read. Targets: {@code name}, {@code first_name}, {@code last_name}, {@code email},
 * {@code phone}, {@code message}, {@code location}, {@code town}, {@code post_code}, {@code subject}, {@code ignore}.
 *
 * @param fields question to target
 * @param values question to answer to request type
 * @param consents checkbox to {@code contact} or {@code marketing}
 * @param requestType what every contact of this form asks for
 * @param subject what every contact of this form is about, when no field tells
 * @param subjectKind {@code vehicle}, {@code product} or {@code service}
 */
public record FormMapping(
        Map<String, String> fields,
        Map<String, Map<String, String>> values,
        Map<String, String> consents,
        Optional<String> requestType,
        Optional<String> subject,
        Optional<String> subjectKind) {
    public static final FormMapping NONE =
            new FormMapping(Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public FormMapping {
        fields = orEmpty(fields);
        values = orEmpty(values);
        consents = orEmpty(consents);
    }

    /** The request type this answer stands for. */
    public Optional<String> requestTypeOf(String question, String answer) {
        return Optional.ofNullable(values.getOrDefault(question, Map.of()).get(answer));
    }

    // A mapping written as JSON may leave any part out.
    static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : Map.copyOf(given);
    }
}
