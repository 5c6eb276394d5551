package io.koppi.intake.contact.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.intake.contact.domain.Attachment;
import io.koppi.intake.contact.domain.Callback;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape in which a whole normalised contact is kept. What was not told is null, so a reader sees that it was looked for. */
@ApplicationScoped
public class NormalisedJson {
    private final ObjectMapper json;

    NormalisedJson(ObjectMapper json) {
        this.json = json;
    }

    public ObjectNode write(NormalisedContact contact) {
        ObjectNode node = json.createObjectNode();
        node.put("source", contact.source());
        node.put("external_id", contact.externalId());
        node.put("request_type", contact.requestType());
        ObjectNode person = node.putObject("contact");
        put(person, "name", contact.name());
        put(person, "email", contact.email());
        put(person, "phone_e164", contact.phone());
        put(node, "location_hint", contact.place().hint());
        node.set("place", place(contact.place()));
        put(node, "message", contact.message());
        if (contact.subject().isEmpty()) {
            node.putNull("vehicle_or_product");
        } else {
            node.set("vehicle_or_product", json.valueToTree(contact.subject()));
        }
        node.set("consent", consent(contact.consent()));
        node.put("received_at", contact.receivedAt().toString());
        put(node, "language", contact.language());
        node.put("test", contact.test());
        node.set("attributes", attributes(contact));
        node.set("answers", json.valueToTree(contact.answers()));
        contact.callback()
                .ifPresentOrElse(wish -> node.set("callback", callback(wish)), () -> node.putNull("callback"));
        return node;
    }

    private ObjectNode callback(Callback wish) {
        ObjectNode node = json.createObjectNode();
        node.put("from", wish.from().toString());
        put(node, "to", wish.to().map(Object::toString));
        return node;
    }

    private ObjectNode place(Place place) {
        ObjectNode node = json.createObjectNode();
        put(node, "location_id", place.locationId().map(Object::toString));
        put(node, "post_code", place.postCode());
        put(node, "town", place.town());
        put(node, "country", place.country());
        return node;
    }

    private ObjectNode consent(Consent consent) {
        ObjectNode node = json.createObjectNode();
        consent.contact().ifPresentOrElse(given -> node.put("contact", given), () -> node.putNull("contact"));
        consent.marketing().ifPresentOrElse(given -> node.put("marketing", given), () -> node.putNull("marketing"));
        put(node, "evidence", consent.evidence());
        return node;
    }

    private ObjectNode attributes(NormalisedContact contact) {
        ObjectNode node = json.valueToTree(contact.attributes());
        if (!contact.attachments().isEmpty()) {
            node.set(
                    "attachments",
                    json.valueToTree(contact.attachments().stream()
                            .map(NormalisedJson::attachment)
                            .toList()));
        }
        contact.language().ifPresent(language -> node.put("language", language));
        return node;
    }

    private static Map<String, Object> attachment(Attachment file) {
        return Map.of("filename", file.filename(), "content_type", file.contentType(), "bytes", file.bytes());
    }

    public List<Map<String, Object>> slices(NormalisedContact contact) {
        return contact.attachments().stream()
                .map(file -> Map.<String, Object>of(
                        "filename", file.filename(),
                        "contentType", file.contentType(),
                        "offset", file.offset(),
                        "bytes", file.bytes()))
                .toList();
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }
}
