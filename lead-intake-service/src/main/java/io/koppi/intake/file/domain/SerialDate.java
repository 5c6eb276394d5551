package io.koppi.intake.file.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A moment as spreadsheets count it: days since 1900 or, in workbooks from old Macs, since 1904; the fraction is the time. */
public final class SerialDate {
    private static final LocalDate DAY_0_AFTER_THE_GHOST = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_BEFORE_THE_GHOST = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** 29 February 1900, which there never was. */
    private static final int GHOST = 60;

    private static final int LAST = 2_958_465;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    /** The formats every workbook knows without naming them. */
    private static final Set<String> BUILT_IN = Set.of(
            "14", "15", "16", "17", "18", "19", "20", "21", "22", "27", "28", "29", "30", "31", "36", "45", "46", "47",
            "50", "57", "58");

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DAY_OR_TIME = Pattern.compile("[dyhs]|mm");

    /** A spreadsheet program takes no longer one. */
    private static final int LONGEST_FORMAT = 255;

    private static final int MOST_PLACES = 40;

    private SerialDate() {}

    /** Whether a number in this format is shown as a date or a time. */
    public static boolean isDate(String formatId, String format) {
        if (BUILT_IN.contains(formatId)) {
            return true;
        }
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        String bare = NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.equals("general") && DAY_OR_TIME.matcher(bare).find();
    }

    /** Empty for a day that no calendar has. */
    public static Optional<LocalDateTime> of(BigDecimal serial, boolean from1904) {
        // A number written with an exponent may have more places than the memory has.
        if (serial.scale() > MOST_PLACES || (long) serial.precision() - serial.scale() > MOST_PLACES) {
            return Optional.empty();
        }
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (serial.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        int days = whole.intValueExact();
        if (!from1904 && days == GHOST) {
            return Optional.empty();
        }
        LocalDate first = from1904 ? DAY_0_OF_1904 : days < GHOST ? DAY_0_BEFORE_THE_GHOST : DAY_0_AFTER_THE_GHOST;
        long seconds = serial.subtract(whole)
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(first.plusDays(days).atStartOfDay().plusSeconds(seconds));
    }
}
