package io.koppi.bench.door;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What an invented customer is about to send.
 *
 * @param key unique; becomes the external id, so that a contact can be found again whatever became of it
 * @param place a town or the name of a location
 * @param phone in any notation a person would use
 */
public record Draft(
        String key,
        String name,
        String phone,
        String email,
        String place,
        String subject,
        String message,
        Instant sentAt) {

    /** Digits: Meta's ids have nothing else. */
    public static String freshKey() {
        return Long.toString(
                ThreadLocalRandom.current().nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L));
    }

    public String firstName() {
        return name.substring(0, name.indexOf(' '));
    }

    public String lastName() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
