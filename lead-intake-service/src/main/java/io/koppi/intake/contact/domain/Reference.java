package io.koppi.intake.contact.domain;

import java.util.Locale;
import java.util.UUID;

/** The short name of a contact that a person can read out on the phone, such as {@code K-7F3A2B}. */
public record Reference(String text) {
    private static final int DIGITS = 6;

    public static Reference of(UUID contactId) {
        String hex = contactId.toString();
        // The end of a version 7 UUID is random; its beginning is the time and alike for neighbours.
        return new Reference("K-" + hex.substring(hex.length() - DIGITS).toUpperCase(Locale.ROOT));
    }
}
