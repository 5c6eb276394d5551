package io.koppi.system;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** What a contact is about, to find it again by. */
final class Subject {
    private static final int LETTERS = 8;

    private Subject() {}

    /** Letters alone: an offer masks what might be a phone number. */
    static String fresh() {
        return "Sauna "
                + ThreadLocalRandom.current()
                        .ints(LETTERS, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }
}
