package io.koppi.intake.file.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two cells. Excel writes the list separator of its user's country, so the header is counted; a first line
 * {@code sep=;} decides and is no part of the list.
 *
 * @param skippedLine the {@code sep=} line with its line end, or nothing
 */
public record Separator(char character, String skippedLine) {
    private static final Pattern TOLD =
            Pattern.compile("\\Asep=([^\"\\r\\n])(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);
    private static final List<Character> USUAL = List.of(';', ',', '\t');

    /** The separator of a text of which this is enough to hold its header. */
    public static Separator of(String start) {
        Matcher told = TOLD.matcher(start);
        if (told.find()) {
            return new Separator(told.group().charAt("sep=".length()), told.group());
        }
        return new Separator(mostFrequent(start), "");
    }

    private static char mostFrequent(String start) {
        int[] counts = new int[USUAL.size()];
        boolean isQuoted = false;
        boolean isBegun = false;
        for (int at = 0; at < start.length(); at++) {
            char next = start.charAt(at);
            boolean isLineEnd = next == '\n' || next == '\r';
            if (isLineEnd && isBegun && !isQuoted) {
                break;
            }
            isBegun |= !isLineEnd;
            isQuoted ^= next == '"';
            int which = USUAL.indexOf(next);
            if (which >= 0 && !isQuoted) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int which = 1; which < counts.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return USUAL.get(most);
    }
}
