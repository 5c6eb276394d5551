package io.koppi.intake.webhook.application;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tree of JSON values, asked leniently: what is not there, blank or of another kind is not told. */
public record Tree(Map<?, ?> map) {
    private static final Set<String> NO =
            Set.of("no", "not", "ei", "en", "nej", "inte", "false", "0", "off", "none", "null");
    private static final Set<String> YES = Set.of("true", "1", "yes", "on");
    private static final long MILLIS_FROM = 100_000_000_000L;

    private static final int LONGEST_TIME = 60;

    public Optional<String> text(String key) {
        return textOf(map.get(key));
    }

    public Tree tree(String key) {
        return new Tree(map.get(key) instanceof Map<?, ?> inner ? inner : Map.of());
    }

    /** A list's texts, or the one text there is. */
    List<String> texts(String key) {
        Collection<?> all = map.get(key) instanceof List<?> list ? list : singleton(map.get(key));
        return all.stream().map(Tree::textOf).flatMap(Optional::stream).toList();
    }

    boolean isTrue(String key) {
        return text(key)
                .map(text -> YES.contains(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    Optional<Boolean> truth(String key) {
        return map.get(key) == null ? Optional.empty() : Optional.of(isGiven(map.get(key)));
    }

    /** ISO 8601, in {@code zone} when it names none, or Unix time in seconds or milliseconds. */
    Optional<Instant> time(String key, ZoneId zone) {
        return text(key).filter(text -> text.length() <= LONGEST_TIME).flatMap(text -> {
            try {
                if (text.matches("\\d{9,14}")) {
                    long number = Long.parseLong(text);
                    return Optional.of(
                            number < MILLIS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
                }
                return Optional.of(
                        text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
                                ? OffsetDateTime.parse(text).toInstant()
                                : LocalDateTime.parse(text.replace(' ', 'T'))
                                        .atZone(zone)
                                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** A plain value, or a list of them in one line. */
    static Optional<String> textOf(@Nullable Object value) {
        String text = switch (value) {
            case String own -> own.strip();
            case Number number -> number.toString();
            case Boolean own -> own.toString();
            case List<?> list ->
                list.stream().map(Tree::textOf).flatMap(Optional::stream).collect(Collectors.joining(", "));
            case null, default -> "";
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A ticked box carries whatever its author gave it, often its whole label; only a plain no is none. */
    static boolean isGiven(@Nullable Object value) {
        return textOf(value)
                .map(text -> !NO.contains(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", 2)[0]))
                .orElse(false);
    }

    private static List<Object> singleton(@Nullable Object value) {
        List<Object> list = new ArrayList<>();
        if (value != null) {
            list.add(value);
        }
        return list;
    }
}
