package io.koppi.intake.contact.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes text from strangers safe to keep and show: composed letters, plain line ends, no invisible controls, and no longer than
 * anybody reads. What is cut off is still in the raw contact.
 */
public final class CleanText {
    private static final int LONGEST = 100_000;
    /** No writing puts more on one letter. Composing sorts them, which takes for ever when there are thousands. */
    private static final int MOST_MARKS = 30;

    private static final int FIRST_MARK = 0x300;
    private static final Pattern GAP = Pattern.compile("\\s+");

    private CleanText() {}

    /** Empty when nothing readable is left. */
    public static Optional<String> of(String typed) {
        String text = (isPlain(typed) ? typed : clean(typed)).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What nearly everybody types: there is nothing to mend in it. Below U+0300 every letter is composed. */
    private static boolean isPlain(String typed) {
        return typed.length() <= LONGEST && typed.chars().allMatch(c -> c < FIRST_MARK && c != '\r' && isWanted(c));
    }

    private static String clean(String typed) {
        String most = cut(typed.replace("\r\n", "\n").replace('\r', '\n'), LONGEST);
        String composed = Normalizer.normalize(withoutHeaps(most), Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().filter(CleanText::isWanted).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The beginning, and never half a character. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String withoutHeaps(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            marks = isMark(point) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The same on one line. */
    public static Optional<String> line(String typed) {
        return of(typed).map(text -> GAP.matcher(text).replaceAll(" "));
    }

    private static boolean isWanted(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        boolean isControl = point < 0x20 || (point >= 0x7F && point < 0xA0);
        // Bidi overrides and isolates can turn a shown text round; half a surrogate pair cannot be stored at all.
        boolean turnsText = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean isHalf = point >= 0xD800 && point <= 0xDFFF;
        return !isControl && !turnsText && !isHalf && point != 0xFEFF;
    }
}
