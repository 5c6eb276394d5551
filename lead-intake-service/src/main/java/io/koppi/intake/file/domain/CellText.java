package io.koppi.intake.file.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets and those who fear them do to a cell. */
public final class CellText {
    /** Protects an id or a phone number from being taken for a number. */
    private static final Pattern WRAPPED = Pattern.compile("\\s*=\"([^\"]*)\"\\s*");

    private static final Pattern DIGITS_LOST = Pattern.compile("\\d[.,]\\d+\\s*[eE]\\s*\\+?\\d+");

    private CellText() {}

    /** The text within {@code ="..."}; every other cell, a formula too, stays as it came. */
    public static String unwrapped(String cell) {
        Matcher wrapped = WRAPPED.matcher(cell);
        return wrapped.matches() ? String.valueOf(wrapped.group(1)) : cell;
    }

    /** {@code 3,584E+11}: a number too long for its column, whose last digits are gone for good. */
    public static boolean hasLostDigits(String cell) {
        return DIGITS_LOST.matcher(cell).find();
    }
}
