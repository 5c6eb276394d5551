package io.koppi.intake.webhook.application;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping may call beside JSONata's own functions, and those of JSONata that are replaced: some tell something else each time,
 * so that a replay would differ, some could fill the memory in one step.
 *
 * <ul>
 *   <li>{@code $inZone(text, pattern, zone?)}: a local time such as {@code 20.11.2026 10.58} as an instant; nothing when it is not
 *       written so
 *   <li>{@code $matches(text, pattern)}, {@code $capture(text, pattern)}, {@code $substitute(text, pattern, text)}: regular expressions
 *       of Java, written as text
 * </ul>
 */
final class MappingFunctions {
    private static final List<String> UNAVAILABLE = List.of("eval", "random", "shuffle");
    private static final int WIDEST_PAD = 1_000;

    private final Bounds bounds;
    private final Instant arrivedAt;
    private final ZoneId zone;

    MappingFunctions(Bounds bounds, Instant arrivedAt, ZoneId zone) {
        this.bounds = bounds;
        this.arrivedAt = arrivedAt;
        this.zone = zone;
    }

    void addTo(Jsonata expression) {
        add(expression, "inZone", null, (input, args) -> inZone(text(args, 0), text(args, 1), text(args, 2)));
        add(expression, "matches", null, (input, args) -> withMatcher(args, (text, matcher) -> matcher.matches()));
        add(expression, "capture", null, (input, args) -> withMatcher(args, (text, matcher) -> groups(matcher)));
        add(expression, "substitute", null, (input, args) -> substitute(args));
        add(expression, "now", "<s?s?:s>", (input, args) -> arrivedAt.toString());
        add(expression, "millis", "<:n>", (input, args) -> arrivedAt.toEpochMilli());
        add(expression, "pad", "<s-ns?:s>", (input, args) -> pad(args));
        add(expression, "join", "<a<s>s?:s>", (input, args) -> join(args));
        add(expression, "replace", "<s-ssn?:s>", (input, args) -> replace(args));
        UNAVAILABLE.forEach(name -> add(expression, name, null, (input, args) -> {
            throw new JException("$" + name + " is not available here", -1);
        }));
    }

    private static void add(Jsonata expression, String name, @Nullable String signature, JFunctionCallable function) {
        expression.registerFunction(name, new JFunction(function, signature));
    }

    private static @Nullable String text(List<?> args, int at) {
        Object given = at < args.size() ? args.get(at) : null;
        return given instanceof String text ? text : Tree.textOf(given).orElse(null);
    }

    private @Nullable Object inZone(@Nullable String text, @Nullable String pattern, @Nullable String other) {
        if (text == null || pattern == null) {
            return null;
        }
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            ZoneId where = other == null ? zone : ZoneId.of(other);
            return LocalDateTime.parse(text.strip(), format)
                    .atZone(where)
                    .toInstant()
                    .toString();
        } catch (DateTimeException | IllegalArgumentException e) {
            // A time nobody can read is not told; the contact counts from its arrival.
            return null;
        }
    }

    private @Nullable Object withMatcher(List<?> args, BiFunction<String, Matcher, @Nullable Object> use) {
        String text = text(args, 0);
        String pattern = text(args, 1);
        if (text == null || pattern == null) {
            return null;
        }
        try {
            return use.apply(text, Pattern.compile(pattern).matcher(new Watched(text, bounds)));
        } catch (PatternSyntaxException e) {
            throw new JException("This is not a regular expression: " + e.getDescription(), -1);
        } catch (StackOverflowError e) {
            throw new Bounds.Exceeded("A regular expression is nested too deeply for this text.");
        }
    }

    /** The whole match and its groups. */
    private static @Nullable Object groups(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        List<String> groups = new ArrayList<>();
        for (int at = 0; at <= matcher.groupCount(); at++) {
            String group = matcher.group(at);
            groups.add(group == null ? "" : group);
        }
        return groups;
    }

    private @Nullable Object substitute(List<?> args) {
        String by = text(args, 2);
        return by == null
                ? null
                : withMatcher(args, (text, matcher) -> {
                    StringBuilder changed = new StringBuilder();
                    while (matcher.find()) {
                        matcher.appendReplacement(changed, Matcher.quoteReplacement(by));
                        Bounds.checkSize(changed.length());
                    }
                    return matcher.appendTail(changed).toString();
                });
    }

    private static @Nullable Object pad(List<?> args) {
        String text = text(args, 0);
        if (text == null || !(args.get(1) instanceof Number width)) {
            return text;
        }
        int wanted = Math.clamp(width.longValue(), -WIDEST_PAD, WIDEST_PAD);
        String with = text(args, 2);
        String filling = (with == null || with.isEmpty() ? " " : with.substring(0, 1))
                .repeat(Math.max(0, Math.abs(wanted) - text.length()));
        return wanted < 0 ? filling + text : text + filling;
    }

    private static @Nullable Object join(List<?> args) {
        if (!(args.getFirst() instanceof List<?> parts)) {
            return args.getFirst();
        }
        String between = text(args, 1);
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            if (between != null && !joined.isEmpty()) {
                joined.append(between);
            }
            joined.append(part);
            Bounds.checkSize(joined.length());
        }
        return joined.toString();
    }

    private static @Nullable Object replace(List<?> args) {
        String text = text(args, 0);
        String wanted = text(args, 1);
        String by = text(args, 2);
        if (text == null || wanted == null || by == null || wanted.isEmpty()) {
            return text;
        }
        long left = args.size() > 3 && args.get(3) instanceof Number limit ? limit.longValue() : Long.MAX_VALUE;
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(wanted); at >= 0 && left > 0; at = text.indexOf(wanted, from)) {
            changed.append(text, from, at).append(by);
            Bounds.checkSize(changed.length());
            from = at + wanted.length();
            left--;
        }
        return changed.append(text, from, text.length()).toString();
    }

    /** A text that stops who reads it for too long: the one way to end a regular expression that backtracks for ever. */
    private record Watched(String text, Bounds bounds) implements CharSequence {
        @Override
        public char charAt(int index) {
            bounds.checkTime();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
