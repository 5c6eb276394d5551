package io.koppi.intake.attachment.domain;

import io.koppi.intake.contact.domain.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * {@code Content-Disposition} of a file to be saved: the name in ASCII for old readers, and as RFC 5987 has it for all others. The
 * name is its sender's, so nothing of it can end the header or lead out of the folder.
 */
public final class Disposition {
    private static final String NAMELESS = "file";
    private static final int LONGEST = 150;
    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\:]");
    private static final Pattern DOTS = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()-]");
    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Disposition() {}

    public static String of(String filename) {
        String name = name(filename);
        return "attachment; filename=\"" + NOT_PLAIN.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String name(String filename) {
        String line = CleanText.line(filename).orElse("");
        String bare = DOTS.matcher(SEPARATORS.matcher(line).replaceAll("_")).replaceAll("");
        if (bare.isEmpty()) {
            return NAMELESS;
        }
        int length = bare.codePointCount(0, bare.length());
        // The end of a name says what the file is.
        return length <= LONGEST ? bare : bare.substring(bare.offsetByCodePoints(0, length - LONGEST));
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (next & 0xFF);
            boolean isPlain = character < 0x80
                    && (Character.isLetterOrDigit(character) || ATTRIBUTE_CHARACTERS.indexOf(character) >= 0);
            text.append(isPlain ? String.valueOf(character) : "%" + HEX.toHexDigits(next));
        }
        return text.toString();
    }
}
