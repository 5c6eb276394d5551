package io.koppi.intake.contact.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contact in the one form every door ends in.
 *
 * @param requestType the sender's, the channel's, or a guess from the message; {@code other} when nothing pointed anywhere
 * @param phone E.164
 * @param receivedAt when the person pressed send, as far as the sender tells
 */
public record NormalisedContact(
        String source,
        String externalId,
        String requestType,
        Optional<String> name,
        Optional<String> email,
        Optional<String> phone,
        Place place,
        Optional<String> message,
        Map<String, Object> subject,
        Consent consent,
        Instant receivedAt,
        Optional<String> language,
        boolean test,
        Map<String, Object> attributes,
        Map<String, String> answers,
        List<Attachment> attachments,
        Optional<Callback> callback) {

    public Optional<String> subjectTitle() {
        return Optional.ofNullable(subject.get("title")).map(Object::toString);
    }

    @Override
    public String toString() {
        return "NormalisedContact[" + source + ", masked]";
    }
}
