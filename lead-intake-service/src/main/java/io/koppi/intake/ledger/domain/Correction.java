package io.koppi.intake.ledger.domain;

import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a person read in a contact that no reader understood. What is empty stays as it was read, if it was. */
public record Correction(
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> message,
        Optional<String> requestType,
        Optional<UUID> locationId,
        Optional<String> postCode) {

    /** The draft with the person's words in it, under the id the contact has and with a note of whose they are. */
    public ContactDraft on(ContactDraft read, String externalId, String fixedBy) {
        Map<String, Object> attributes = new LinkedHashMap<>(read.attributes());
        attributes.put("fixed_by", fixedBy);
        return new ContactDraft(
                read.source(),
                externalId,
                read.resendable(),
                requestType.or(read::requestType),
                name.or(read::name),
                email.map(List::of).orElse(read.emails()),
                phone.map(List::of).orElse(read.phones()),
                read.region(),
                place(read.place()),
                message.or(read::message),
                read.subject(),
                read.consent(),
                read.submittedAt(),
                read.language(),
                read.test(),
                attributes,
                read.answers(),
                read.attachments());
    }

    private Place place(Place read) {
        return new Place(locationId.or(read::locationId), postCode.or(read::postCode), read.town(), read.country());
    }

    @Override
    public String toString() {
        return "Correction[masked]";
    }
}
