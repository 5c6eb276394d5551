package io.koppi.claim.lead.inbound;

import java.util.Locale;

/** What a small badge can hold of a name: the first letters of its first and last word. */
public final class Initials {
    private Initials() {}

    public static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
