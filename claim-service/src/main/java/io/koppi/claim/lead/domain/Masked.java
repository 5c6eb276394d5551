package io.koppi.claim.lead.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A customer's free text as everybody at the location may read it: without the numbers and addresses they wrote into it. */
public final class Masked {
    private static final int EXCERPT_LENGTH = 140;
    private static final String HIDDEN = "•••";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;:]+@[^\\s<>(),;:]+");

    /** Six digits or more, however they are grouped. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[\\s().\\-/]{0,3}\\d){5,}");

    /** A subject often holds a product number; only what begins as a phone number does is taken for one. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\w-])(?:\\+|\\(?0)\\d?(?:[\\s().\\-/]{0,3}\\d){5,}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Masked() {}

    /** The first words of a message; masked before it is cut, so that no part of a number is left at the end. */
    public static Optional<String> excerpt(String message) {
        String text = hide(NUMBER, message);
        int length = text.codePointCount(0, text.length());
        return some(length <= EXCERPT_LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT_LENGTH)));
    }

    public static Optional<String> subject(String subject) {
        return some(hide(PHONE, subject));
    }

    private static String hide(Pattern number, String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return number.matcher(ADDRESS.matcher(line).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}
