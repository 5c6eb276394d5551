package io.koppi.intake.contact.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.koppi.intake.contact.domain.CleanText;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads phone numbers as people type them. A possible number passes, for numbering plans change faster than libraries. Words
 * after the number are cut off first: the library would read their letters as keypad digits.
 */
public final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern SPREADSHEET = Pattern.compile("\\d[.,]\\d+\\s*[eE]\\s*\\+?\\d+");
    private static final Pattern DECIMAL_TAIL = Pattern.compile("(?<=\\d{5})[.,]0$");
    /** {@code 0171 / 3920002}: what stands before the stroke is the beginning of the number, not another one. */
    private static final Pattern AREA_CODE = Pattern.compile("^(\\(?0\\d{1,4}\\)?)\\s*/\\s*(?=\\d)");

    private static final Pattern SEVERAL = Pattern.compile("[/,;]|\\b(?:tai|eller|oder|or)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?:[+＋]|\\(\\s*\\+)?[\\p{Nd}(][\\p{Nd}()\\-–.\\s]*");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)(?:ext\\.?|x|alanumero|alanro|alan\\.?|ankn(?:ytning)?\\.?|vaihde|durchwahl|dw|linje)\\s*(\\d{1,7})");
    private static final int FEWEST_DIGITS = 5;
    /** Room for several numbers with words between them. The end of a word is looked for past all marks before it. */
    private static final int LONGEST = 500;

    private PhoneNumbers() {}

    /** A number in E.164 and the extension that was named with it. */
    public record Read(String e164, Optional<String> extension) {
        @Override
        public String toString() {
            return "Read[masked]";
        }
    }

    /** The first number in the text that could be dialled; {@code region} is where national numbers are meant. */
    public static Optional<Read> read(String given, String region) {
        String typed = CleanText.cut(given, LONGEST);
        if (SPREADSHEET.matcher(typed).find()) {
            return Optional.empty();
        }
        String whole = AREA_CODE
                .matcher(DECIMAL_TAIL.matcher(typed.strip()).replaceAll(""))
                .replaceFirst("$1 ");
        return Arrays.stream(SEVERAL.split(whole, -1))
                .map(piece -> one(piece, region))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Read> one(String piece, String region) {
        Matcher number = NUMBER.matcher(piece);
        while (number.find()) {
            if (digits(number.group()) >= FEWEST_DIGITS) {
                Optional<String> extension = extension(piece.substring(number.end()));
                return e164(number.group(), region).map(e164 -> new Read(e164, extension));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> e164(String digits, String region) {
        try {
            PhoneNumber number = LIBRARY.parse(digits, region);
            return LIBRARY.isPossibleNumber(number)
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> extension(String rest) {
        Matcher extension = EXTENSION.matcher(rest);
        return extension.find() ? Optional.of(Objects.requireNonNull(extension.group(1))) : Optional.empty();
    }

    private static long digits(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }
}
