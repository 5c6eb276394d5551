package io.koppi.intake.contact.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's name as one line. */
public final class PersonName {
    private static final Set<String> PARTICLES = Set.of("von", "af", "av", "de", "da", "di", "van", "der", "den", "la");

    /** Longer is no name; what is behind would only be taken apart letter by letter. */
    private static final int LONGEST = 1_000;

    private PersonName() {}

    /** {@code Last, First} is turned round; else the name stays as the person wrote it. */
    public static Optional<String> whole(String typed) {
        return line(typed).map(name -> {
            String[] sides = name.split(",", -1);
            boolean isTurned = sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank();
            return isTurned ? sides[1].strip() + " " + sides[0].strip() : name;
        });
    }

    /** Joins the fields of a form; shouting and whispering are put right only here, where each field is surely a name. */
    public static Optional<String> joined(Stream<String> parts) {
        String name = parts.map(PersonName::line)
                .flatMap(Optional::stream)
                .map(PersonName::cased)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> line(String typed) {
        return CleanText.line(CleanText.cut(typed, LONGEST));
    }

    private static String cased(String part) {
        boolean isEven = part.equals(part.toUpperCase(Locale.ROOT)) || part.equals(part.toLowerCase(Locale.ROOT));
        if (!isEven || part.length() < 2) {
            return part;
        }
        StringBuilder cased = new StringBuilder();
        for (String word : part.toLowerCase(Locale.ROOT).split("(?<=[ \\-'])|(?=[ \\-'])", -1)) {
            cased.append(PARTICLES.contains(word) ? word : capitalised(word));
        }
        return cased.toString();
    }

    private static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
