package io.koppi.contracts.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the customer sent, normalised. Immutable once received.
 *
 * @param source wire format it came by, such as {@code web.form}, {@code adf}, {@code meta.leadgen}
 * @param externalId the sender's own id, unique within the channel
 * @param receivedAt when the customer pressed send, as far as the sender tells
 * @param storedAt when Koppi had it on disk
 * @param subject product or vehicle asked about
 * @param language BCP 47, of the customer
 * @param test sent by a provider's test tool; never a person waiting
 * @param answers further form answers, in the form's own keys
 * @param callback when the customer wants to be called
 */
public record Contact(
        String source,
        String externalId,
        Instant receivedAt,
        Instant storedAt,
        Optional<String> subject,
        Optional<String> message,
        Customer customer,
        Optional<String> language,
        boolean test,
        Map<String, String> answers,
        Optional<CallbackWish> callback) {

    public Contact {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "Contact[" + source + ", masked]";
    }
}
