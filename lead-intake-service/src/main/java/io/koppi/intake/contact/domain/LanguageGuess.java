package io.koppi.intake.contact.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Finnish, Swedish and English apart by their commonest words; silent when they do not decide. */
public final class LanguageGuess {
    private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                "fi",
                Set.of(
                        "on",
                        "ja",
                        "että",
                        "kiitos",
                        "onko",
                        "voisiko",
                        "haluan",
                        "haluaisin",
                        "hei",
                        "kun",
                        "mieluiten",
                        "saako",
                        "vielä",
                        "miten",
                        "paljonko",
                        "minä",
                        "teidän",
                        "olen",
                        "ei",
                        "nimi",
                        "puhelin",
                        "viesti",
                        "sähköposti",
                        "soittakaa",
                        "tarjous",
                        "kanssa",
                        "varten"));
        WORDS.put(
                "sv",
                Set.of(
                        "och",
                        "jag",
                        "ni",
                        "på",
                        "för",
                        "är",
                        "att",
                        "hej",
                        "tack",
                        "kan",
                        "vill",
                        "med",
                        "det",
                        "inte",
                        "bifogar",
                        "har",
                        "till",
                        "namn",
                        "telefon",
                        "meddelande",
                        "önskar",
                        "mig",
                        "av"));
        WORDS.put(
                "en",
                Set.of(
                        "the", "and", "i", "you", "is", "for", "please", "hello", "hi", "thanks", "my", "would", "like",
                        "to", "have", "with", "do", "still", "what"));
    }

    /** A language shows early; the words of a whole book would fill the memory. */
    private static final int READ = 20_000;

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    private LanguageGuess() {}

    public static Optional<String> from(String text) {
        String[] words = NOT_LETTERS.split(CleanText.cut(text, READ).toLowerCase(Locale.ROOT), -1);
        Map<String, Long> hits = new LinkedHashMap<>();
        WORDS.forEach((language, common) ->
                hits.put(language, Arrays.stream(words).filter(common::contains).count()));
        long most = hits.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        boolean isTied = hits.values().stream().filter(count -> count == most).count() > 1;
        return most == 0 || isTied
                ? Optional.empty()
                : hits.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
