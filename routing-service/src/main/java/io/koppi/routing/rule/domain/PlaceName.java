package io.koppi.routing.rule.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of places as they are compared: without case, accents and punctuation, as people write them on a phone. */
final class PlaceName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlaceName() {}

    static String folded(String written) {
        String bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("");
        return NOISE.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the folded text says the folded name, in whole words. */
    static boolean says(String text, String name) {
        return !name.isEmpty() && (" " + text + " ").contains(" " + name + " ");
    }
}
