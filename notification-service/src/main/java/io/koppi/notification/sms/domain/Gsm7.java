package io.koppi.notification.sms.domain;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The alphabet of a short message (3GPP 23.038, default table and extension). A segment holds 160 septets; a character of the
 * extension costs two.
 */
public final class Gsm7 {
    public static final int SEGMENT = 160;

    private static final char ESCAPE = '\u001b';
    private static final String TABLE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final Map<Character, Integer> EXTENSION =
            Map.of('^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€', 0x65);

    private static final Map<Integer, String> SPELLED = new HashMap<>();

    static {
        spell("ł", "l", "đ", "d", "ð", "d", "þ", "th", "œ", "oe", "ı", "i", "ŋ", "ng", "ħ", "h", "ŧ", "t", "ə", "e");
        spell("‘", "'", "’", "'", "‚", "'", "´", "'", "`", "'", "“", "\"", "”", "\"", "„", "\"", "«", "\"", "»", "\"");
        spell("–", "-", "—", "-", "‑", "-", "−", "-", "•", "-", "·", "-", "×", "x", "⁄", "/", "°", " ");
        spell("а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ё", "jo", "ж", "zh", "з", "z", "и", "i");
        spell("й", "j", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t");
        spell("у", "u", "ф", "f", "х", "h", "ц", "ts", "ч", "tsh", "ш", "sh", "щ", "shtsh", "ъ", "", "ы", "y");
        spell("ь", "", "э", "e", "ю", "ju", "я", "ja", "і", "i", "ї", "ji", "є", "je", "ґ", "g");
    }

    private Gsm7() {}

    /** How much of the segment the text takes; the text must be folded. */
    public static int septets(String folded) {
        return folded.chars().map(c -> EXTENSION.containsKey((char) c) ? 2 : 1).sum();
    }

    public static boolean holds(String text) {
        return text.chars().allMatch(c -> isHeld((char) c));
    }

    /**
     * The same text in this alphabet, on one line: foreign letters lose their marks or are spelled out, what cannot be written
     * (pictures, other scripts) is left out.
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Form.NFC).codePoints().forEach(c -> folded.append(foldOne(c)));
        return folded.toString().replaceAll(" +", " ").strip();
    }

    /** One octet per septet, as SMPP's default data coding carries it. */
    public static byte[] encode(String folded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(SEGMENT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!isHeld(c)) {
                throw new IllegalArgumentException("Not in the GSM alphabet: U+" + Integer.toHexString(c));
            }
            Optional.ofNullable(EXTENSION.get(c))
                    .ifPresentOrElse(
                            code -> {
                                octets.write(ESCAPE);
                                octets.write(code);
                            },
                            () -> octets.write(TABLE.indexOf(c)));
        }
        return octets.toByteArray();
    }

    private static boolean isHeld(char c) {
        return c != ESCAPE && (TABLE.indexOf(c) >= 0 || EXTENSION.containsKey(c));
    }

    private static String foldOne(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        String one = Character.toString(codePoint);
        return holds(one) ? one : spelled(codePoint).orElseGet(() -> withoutMarks(one));
    }

    private static Optional<String> spelled(int codePoint) {
        return Optional.ofNullable(SPELLED.get(codePoint))
                .or(() -> Optional.ofNullable(SPELLED.get(Character.toLowerCase(codePoint)))
                        .map(Gsm7::capitalised));
    }

    private static String capitalised(String spelling) {
        return spelling.isEmpty()
                ? spelling
                : spelling.substring(0, 1).toUpperCase(Locale.ROOT) + spelling.substring(1);
    }

    private static String withoutMarks(String one) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(one, Form.NFKD).codePoints().forEach(c -> {
            String part = Character.toString(c);
            kept.append(holds(part) ? part : SPELLED.getOrDefault(c, ""));
        });
        return kept.toString();
    }

    private static void spell(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            SPELLED.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
    }
}
