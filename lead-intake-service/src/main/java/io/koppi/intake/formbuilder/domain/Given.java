package io.koppi.intake.formbuilder.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A definition written as JSON may leave any part out, or say null: both are nothing. */
final class Given {
    private Given() {}

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    static Map<String, String> texts(@Nullable Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((language, text) -> {
                if (text != null) {
                    texts.put(language, text);
                }
            });
        }
        return Map.copyOf(texts);
    }

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    static <T> Optional<List<T>> optionalList(Optional<List<T>> given) {
        return given.map(Given::list);
    }
}
