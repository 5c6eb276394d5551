package io.koppi.intake.webhook.application;

import com.dashjoin.jsonata.Jsonata.Frame;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may take: time, depth and size. It hangs on the same two hooks as the library's own bounds, which leave out
 * every element of an array but the first, and know no size.
 *
 * <p>A value's size is that of its text, written out: two branches that are one object in memory count twice, so a value that doubles
 * with each step is stopped long before somebody compares it or writes it down.
 */
final class Bounds {
    static final int LARGEST = 12_000_000;

    private static final long MILLIS = 250;
    private static final int DEEPEST = 250;

    private final long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
    private final IdentityHashMap<Object, Long> sizes = new IdentityHashMap<>();
    private int depth;

    /** The expression was stopped; the message says what it took too much of. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded(String message) {
            super(message);
        }
    }

    void guard(Frame frame) {
        depth = 0;
        frame.setEvaluateEntryCallback((expression, input, environment) -> {
            if (++depth > DEEPEST) {
                throw new Exceeded("The expression is nested too deeply, or calls itself without end.");
            }
            checkTime();
        });
        frame.setEvaluateExitCallback((expression, input, environment, result) -> {
            depth--;
            checkTime();
            if (result instanceof Pattern) {
                throw new Exceeded(
                        "A regular expression /…/ cannot be stopped; use $matches, $capture or $substitute.");
            }
            checkSize(size(result));
        });
    }

    void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw new Exceeded("The expression takes more than " + MILLIS + " ms.");
        }
    }

    static void checkSize(long characters) {
        if (characters > LARGEST) {
            throw new Exceeded("A value is larger than " + LARGEST + " characters.");
        }
    }

    private long size(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case Map<?, ?> map -> known(map, map.values());
            case List<?> list -> known(list, list);
            case null, default -> 1;
        };
    }

    private long known(Object whole, Collection<?> parts) {
        Long known = sizes.get(whole);
        if (known != null) {
            return known;
        }
        // Each part has at least one character and what divides it from the next: a range is refused before it is
        // counted out.
        checkSize(2L * parts.size());
        long size = 1;
        for (Object part : parts) {
            size += 1 + size(part);
        }
        checkSize(size);
        sizes.put(whole, size);
        return size;
    }
}
