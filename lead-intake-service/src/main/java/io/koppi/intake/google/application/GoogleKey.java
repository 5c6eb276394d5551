package io.koppi.intake.google.application;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds the key in a body nobody has vouched for yet. The body is only streamed past, so a stranger's costs no memory; and a
 * body that breaks off behind the key is still known to be Google's, so it is called unreadable and not a forgery.
 */
final class GoogleKey {
    private GoogleKey() {}

    /** The key of the outermost object; empty when there is none, or none that is text. */
    static Optional<String> in(byte[] body, JsonFactory json) {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isKey = parser.currentName().equals("google_key");
                JsonToken value = parser.nextToken();
                if (isKey) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            // It broke off, or is no JSON, before a key was found.
            return Optional.empty();
        }
    }
}
