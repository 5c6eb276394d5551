package io.koppi.intake.portal.domain;

import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.channel.domain.PortalOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which a mail's parts are told.
 *
 * @param labels by {@link #folded} label
 * @param nothing what a portal writes where the customer wrote nothing
 * @param ends beginnings of lines that are no longer the customer's
 * @param tails beginnings of what a portal adds to the customer's last line
 * @param ignored beginnings of lines to pass over
 * @param greetings lines that only say hello
 * @param prose where a field stands in a sentence; the first group is its value
 */
public record Vocabulary(
        Map<String, Word> labels,
        Set<String> nothing,
        List<String> ends,
        List<String> tails,
        List<String> ignored,
        Set<String> greetings,
        Map<PortalField, List<Pattern>> prose) {

    private static final int LONGEST_GREETING = 60;

    /** What a label stands for, and the languages it is written in; none for a tenant's own. */
    public record Word(PortalField field, Set<String> languages) {}

    /** Upper and lower case, blanks and dots at the end make no difference to a label. */
    public static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("^[*_#>\\s]+|[:.*_\\s]+$", "");
    }

    /** Tries both sides of {@code Nimi / Namn} as well. */
    public Optional<Word> word(String label) {
        return Optional.ofNullable(labels.get(folded(label)))
                .or(() -> Stream.of(label.split("/", -1))
                        .map(side -> Optional.ofNullable(labels.get(folded(side))))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    public boolean isNothing(String value) {
        return value.isBlank() || nothing.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    public boolean endsMessage(String line) {
        return beginsWithOneOf(ends, line);
    }

    public boolean isIgnored(String line) {
        return beginsWithOneOf(ignored, line);
    }

    public boolean isGreeting(String line) {
        return line.length() <= LONGEST_GREETING
                && greetings.contains(line.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[,!.]+$", "")
                        .strip());
    }

    private static boolean beginsWithOneOf(List<String> beginnings, String line) {
        String bare = line.strip().toLowerCase(Locale.ROOT);
        return beginnings.stream().anyMatch(bare::startsWith);
    }

    /** With what one portal adds. */
    public Vocabulary with(Preset preset) {
        Map<PortalField, List<Pattern>> more = new LinkedHashMap<>(preset.prose());
        prose.forEach((field, patterns) -> more.merge(field, patterns, Vocabulary::joined));
        return new Vocabulary(labels, nothing, ends, joined(preset.tails(), tails), ignored, greetings, more);
    }

    /** With what the tenant adds; its labels go before the known ones. */
    public Vocabulary with(PortalOptions options) {
        Map<String, Word> own = new LinkedHashMap<>(labels);
        options.labels()
                .forEach((key, words) -> PortalField.of(key)
                        .ifPresent(field -> words.forEach(word -> own.put(folded(word), new Word(field, Set.of())))));
        return new Vocabulary(
                own,
                nothing,
                joined(lower(options.endOfMessage()), ends),
                tails,
                lower(options.ignore()),
                greetings,
                prose);
    }

    private static List<String> lower(List<String> typed) {
        return typed.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> next) {
        List<T> all = new ArrayList<>(first);
        all.addAll(next);
        return all;
    }
}
