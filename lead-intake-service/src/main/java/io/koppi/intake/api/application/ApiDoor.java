package io.koppi.intake.api.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.proof.application.Proof;
import io.koppi.intake.proof.application.StandardWebhooks;
import io.koppi.intake.webhook.application.BodyTree;
import io.koppi.intake.webhook.application.ReadContact;
import io.koppi.intake.webhook.application.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The way in for the tenant's programs. Who signs is judged by the signature alone; who does not carries the key. */
@ApplicationScoped
class ApiDoor implements HookDoor {
    private static final String BATCH = "application/cloudevents-batch";

    private final BodyTree bodyTree;

    ApiDoor(BodyTree bodyTree) {
        this.bodyTree = bodyTree;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.API;
    }

    @Override
    public Sender sender() {
        return Sender.PROGRAM;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        Proof proof = delivery.header(StandardWebhooks.SIGNATURE).isPresent() ? Proof.STANDARD_WEBHOOKS : Proof.KEY;
        return proof.holds(delivery, door.secrets(), Optional.empty());
    }

    @Override
    public Map<String, String> kept(Door door, Delivery delivery) {
        Map<String, String> kept = new LinkedHashMap<>();
        Stream.concat(CloudEventHeaders.NAMES.stream(), Stream.of(IdempotencyKey.HEADER, StandardWebhooks.ID))
                .forEach(name -> delivery.header(name).ifPresent(value -> kept.put(name, value)));
        return kept;
    }

    @Override
    public boolean promisesOneBody(RawContact raw) {
        return raw.headers().containsKey(IdempotencyKey.HEADER);
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        String type =
                raw.contentType().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (!type.endsWith("json") || type.startsWith(BATCH)) {
            throw new WrongMediaType("application/json or application/cloudevents+json");
        }
        Envelope envelope = Envelope.open(raw, bodyTree);
        Map<?, ?> contact = contact(envelope, IdempotencyKey.of(raw.headers()));
        return Reading.of(
                List.of(new ReadContact(door, contact, envelope.source(), BodyHash.of(raw.body())).draft(List.of())));
    }

    /** The contact with what the wrapping adds. The Idempotency-Key goes before every other id, for it is the sender's promise. */
    private static Map<String, Object> contact(Envelope envelope, Optional<String> key) {
        Map<String, Object> contact = new LinkedHashMap<>();
        envelope.contact().forEach((name, value) -> contact.put(String.valueOf(name), value));
        Tree tree = new Tree(envelope.contact());
        contact.remove("id");
        Optional<String> ownId = tree.text("externalId").or(() -> tree.text("id"));
        Optional<String> givenId = key.or(envelope::id);
        givenId.or(() -> ownId).ifPresent(id -> contact.put("externalId", id));
        envelope.time().ifPresent(time -> contact.putIfAbsent("submittedAt", time));
        Map<String, Object> attributes = new LinkedHashMap<>(envelope.attributes());
        tree.tree("attributes").map().forEach((name, value) -> attributes.put(String.valueOf(name), value));
        if (givenId.isPresent()) {
            ownId.ifPresent(id -> attributes.putIfAbsent("sender_lead_id", id));
        }
        contact.put("attributes", attributes);
        addEvidence(contact, tree.tree("consent").map(), envelope.place());
        return contact;
    }

    /** A consent without words of its own is proved by where it stands in the kept body. */
    private static void addEvidence(Map<String, Object> contact, Map<?, ?> consent, String place) {
        if (consent.isEmpty()) {
            return;
        }
        Map<String, Object> proved = new LinkedHashMap<>();
        proved.put("evidence", place.isEmpty() ? "consent" : place + ".consent");
        consent.forEach((name, value) -> {
            if (value != null) {
                proved.put(String.valueOf(name), value);
            }
        });
        contact.put("consent", proved);
    }
}
