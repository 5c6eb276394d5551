package io.koppi.intake.contact.domain;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address as we match it: lower case, without the dress people paste it in. */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    /** With everything people paste around it. */
    private static final int LONGEST_TYPED = 1_000;

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{Cntrl}\\p{Cs}@,;<>\"()\\\\]+@[^\\s\\p{Cntrl}\\p{Cs}@,;<>\"()\\\\]+\\.[^\\s\\p{Cntrl}\\p{Cs}@,;<>\"()\\\\.]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");

    /** Empty when it is not one address: lists and line breaks are refused, not repaired. */
    public static Optional<EmailAddress> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String bare = INVISIBLE.matcher(typed).replaceAll("").strip();
        if (bare.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
            bare = bare.substring("mailto:".length());
        }
        if (bare.startsWith("<") && bare.endsWith(">")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        bare = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        String lower = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean isOne = lower.length() <= LONGEST && SHAPE.matcher(lower).matches();
        return isOne && hasHost(lower) ? Optional.of(new EmailAddress(lower)) : Optional.empty();
    }

    private static boolean hasHost(String address) {
        try {
            return !IDN.toASCII(address.substring(address.indexOf('@') + 1)).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[masked]";
    }
}
