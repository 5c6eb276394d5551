package io.koppi.intake.ledger.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.ledger.application.FailedTray.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in the tray as it travels: opaque, so that nobody builds one. */
final class TrayCursor {
    private static final String SEPARATOR = " ";

    private TrayCursor() {}

    static String write(Place place) {
        String text = place.storedAt() + SEPARATOR + place.contactId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Empty when it is none of ours. */
    static Optional<Place> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, 2);
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
