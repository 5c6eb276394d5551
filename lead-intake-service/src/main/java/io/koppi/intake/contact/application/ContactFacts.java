package io.koppi.intake.contact.application;

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
import java.util.Optional;
import java.util.UUID;

/** What the other services are told of a contact: less than we keep. */
public final class ContactFacts {
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
                new PlaceWish(place.locationId(), place.postCode(), place.town()),
                new Contact(
                        contact.source(),
                        contact.externalId(),
                        contact.receivedAt(),
                        storedAt,
                        contact.subjectTitle(),
                        contact.message(),
                        new Customer(contact.name(), contact.phone(), contact.email()),
                        contact.language(),
                        contact.test(),
                        contact.answers()));
    }

    public static ContactFailed failed(Origin origin, UUID contactId, String reason, Instant failedAt) {
        return new ContactFailed(origin.tenantId(), contactId, origin.channelId(), reason, failedAt);
    }
}
