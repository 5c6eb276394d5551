package io.koppi.intake.contact.domain;

import java.text.Normalizer;
import java.util.Optional;

/** Makes text from strangers safe to keep and show: composed letters, plain line ends, no invisible controls. */
public final class CleanText {
    private CleanText() {}

    /** Empty when nothing readable is left. */
    public static Optional<String> of(String typed) {
        String composed = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().filter(CleanText::isWanted).forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The same on one line. */
    public static Optional<String> line(String typed) {
        return of(typed).map(text -> text.replaceAll("\\s+", " "));
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
