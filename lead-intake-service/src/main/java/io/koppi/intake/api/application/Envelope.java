package io.koppi.intake.api.application;

import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.proof.application.StandardWebhooks;
import io.koppi.intake.webhook.application.BodyTree;
import io.koppi.intake.webhook.application.Tree;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program wrapped its contact in.
 *
 * @param id what makes a second delivery the same contact, when the wrapping says so
 * @param attributes what else the wrapping tells
 * @param place where in the body the contact stands; empty for the body itself
 */
record Envelope(
        String source,
        Optional<String> id,
        Optional<String> time,
        Map<String, String> attributes,
        String place,
        Map<?, ?> contact) {
    private static final String CLOUD_EVENTS = "application/cloudevents";
    private static final String EVENT_SOURCE = "webhook.cloudevents";
    private static final String DATA = "data";

    static Envelope open(RawContact raw, BodyTree bodyTree) throws Unreadable {
        Map<?, ?> body = object(bodyTree.json(raw.body()));
        Tree tree = new Tree(body);
        if (raw.contentType().toLowerCase(Locale.ROOT).startsWith(CLOUD_EVENTS)) {
            return event(tree, DATA, structuredData(body, bodyTree));
        }
        if (raw.headers().containsKey(CloudEventHeaders.MARK)) {
            return event(new Tree(CloudEventHeaders.decoded(raw.headers())), "", body);
        }
        Optional<String> webhookId = Optional.ofNullable(raw.headers().get(StandardWebhooks.ID));
        if (webhookId.isPresent() && body.get(DATA) instanceof Map<?, ?> data) {
            return new Envelope("webhook.standard", webhookId, tree.text("timestamp"), Map.of(), DATA, data);
        }
        return new Envelope("webhook.generic", webhookId, Optional.empty(), Map.of(), "", body);
    }

    private static Envelope event(Tree attributes, String place, Map<?, ?> contact) throws Unreadable {
        String source = attributes.text("source").orElseThrow(() -> new Unreadable("The event names no source."));
        String id = attributes.text("id").orElseThrow(() -> new Unreadable("The event has no id."));
        Map<String, String> told = new LinkedHashMap<>();
        attributes.text("type").ifPresent(type -> told.put("ce_type", type));
        attributes.text("subject").ifPresent(subject -> told.put("ce_subject", subject));
        return new Envelope(
                EVENT_SOURCE, Optional.of(source + "#" + id), attributes.text("time"), told, place, contact);
    }

    private static Map<?, ?> structuredData(Map<?, ?> event, BodyTree bodyTree) throws Unreadable {
        if (!(event.get("data_base64") instanceof String encoded)) {
            return object(event.get(DATA));
        }
        try {
            return object(bodyTree.json(Base64.getDecoder().decode(encoded)));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("data_base64 is not base64.");
        }
    }

    private static Map<?, ?> object(@Nullable Object tree) throws Unreadable {
        if (tree instanceof Map<?, ?> object) {
            return object;
        }
        throw new Unreadable("A contact is an object.");
    }
}
