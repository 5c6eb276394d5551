package io.koppi.intake.contact.application;

import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.ContactFailed;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.intake.PlaceWish;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.contact.domain.RequestTypeGuess;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the other services are told of a contact: less than we keep. Texts are cut to a length that always fits into a record, for
 * one that does not fit would hold up every event behind it; the whole stays with the raw contact.
 */
public final class ContactFacts {
    private static final int LONGEST_MESSAGE = 20_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_ANSWERS = 100;

    private ContactFacts() {}

    public static ContactReceived received(Origin origin, UUID contactId, NormalisedContact contact, Instant storedAt) {
        Place place = contact.place();
        return new ContactReceived(
                origin.tenantId(),
                contactId,
                origin.channelId(),
                // "other" means that nothing pointed anywhere, which routing must be free to decide.
                Optional.of(contact.requestType())
                        .filter(type -> !type.equals(RequestTypeGuess.NOTHING_POINTED_ANYWHERE)),
                new PlaceWish(
                        place.locationId(),
                        place.postCode().map(code -> cut(code, LONGEST_LINE)),
                        place.town().map(town -> cut(town, LONGEST_LINE))),
                new Contact(
                        contact.source(),
                        contact.externalId(),
                        contact.receivedAt(),
                        storedAt,
                        contact.subjectTitle().map(title -> cut(title, LONGEST_LINE)),
                        contact.message().map(text -> cut(text, LONGEST_MESSAGE)),
                        new Customer(
                                contact.name().map(name -> cut(name, LONGEST_LINE)), contact.phone(), contact.email()),
                        contact.language().map(tag -> cut(tag, LONGEST_LINE)),
                        contact.test(),
                        answers(contact.answers()),
                        contact.callback().map(wish -> new CallbackWish(wish.from(), wish.to()))));
    }

    private static Map<String, String> answers(Map<String, String> all) {
        return all.entrySet().stream()
                .limit(MOST_ANSWERS)
                .collect(Collectors.toUnmodifiableMap(
                        answer -> cut(answer.getKey(), LONGEST_LINE),
                        answer -> cut(answer.getValue(), LONGEST_LINE),
                        (first, next) -> first));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        // Never between the two halves of one character.
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + " […]";
    }

    public static ContactFailed failed(Origin origin, UUID contactId, String reason, Instant failedAt) {
        return new ContactFailed(origin.tenantId(), contactId, origin.channelId(), reason, failedAt);
    }
}
