package io.koppi.claim.lead.inbound;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a caller sent, or answers what is wrong with it. */
public final class Body {
    private Body() {}

    /** JAX-RS hands over null for an empty body. */
    public static <T> T present(@Nullable T body) {
        if (body == null) {
            throw Problems.noBody();
        }
        return body;
    }

    public static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() -> Problems.invalid(field, "This field is missing."));
    }

    /** The value a key stands for. */
    public static <T> T known(String field, String key, Function<String, Optional<T>> values) {
        return values.apply(key).orElseThrow(() -> Problems.invalid(field, "This value is not known here."));
    }
}
