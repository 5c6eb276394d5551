package io.koppi.claim.lead.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.claim.lead.domain.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A cursor as it travels: opaque, so that nobody builds one. */
final class CursorText {
    private static final String SEPARATOR = " ";

    private CursorText() {}

    static String write(Cursor cursor) {
        String text = cursor.at() + SEPARATOR + cursor.leadId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Empty when it is none of ours. */
    static Optional<Cursor> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, 2);
            return parts.length == 2
                    ? Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
