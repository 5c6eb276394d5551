package io.koppi.intake.file.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A cell that says yes or no. */
public final class Answer {
    private static final Set<String> YES = Set.of("kyllä", "kylla", "k", "x", "1", "true", "ja", "yes", "y", "oui");
    private static final Set<String> NO = Set.of("ei", "e", "0", "false", "nej", "nein", "no", "n");

    private Answer() {}

    /** Empty when the cell says neither: nobody consents by a word we do not know. */
    public static Optional<Boolean> of(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
