package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NotUnderstood;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.proof.application.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way in for other products' webhooks. A delivery whose mapping fails for one of its contacts is kept whole and unread. */
@ApplicationScoped
class WebhookDoor implements HookDoor {
    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_PARAMETER = 500;
    private static final int MOST_CONTACTS = 500;
    private static final String SOURCE = "webhook.generic";
    /** No header's name begins so, and none of a sender's headers is mistaken for a parameter. */
    private static final String PARAMETER = "?";

    private final BodyTree bodyTree;

    WebhookDoor(BodyTree bodyTree) {
        this.bodyTree = bodyTree;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        Manner manner = Manner.of(door.options());
        return manner.proof().holds(delivery, door.secrets(), manner.keyHeader());
    }

    @Override
    public Map<String, String> kept(Door door, Delivery delivery) {
        Map<String, String> kept = new LinkedHashMap<>();
        delivery.query().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("token")
                        && !door.secrets().haveKey(parameter.getValue())
                        && parameter.getKey().length() + parameter.getValue().length() <= LONGEST_PARAMETER)
                .limit(MOST_PARAMETERS)
                .forEach(parameter -> kept.put(PARAMETER + clean(parameter.getKey()), clean(parameter.getValue())));
        delivery.header(StandardWebhooks.ID).ifPresent(id -> kept.put(StandardWebhooks.ID, id));
        return kept;
    }

    /** A parameter may carry what no text in the database can. */
    private static String clean(String text) {
        return CleanText.line(text).orElse("");
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        BodyTree.Read body = bodyTree.of(raw);
        List<?> elements = body.tree() instanceof List<?> list ? list : List.of(body.tree());
        if (elements.size() > MOST_CONTACTS) {
            throw new Unreadable("More than " + MOST_CONTACTS + " contacts.");
        }
        Manner manner = Manner.of(door.options());
        Mapping mapping = Mapping.of(manner.expression(), variables(door, raw, manner), raw.arrivedAt(), door.zone());
        List<Map<?, ?>> trees = new ArrayList<>();
        for (Object element : elements) {
            trees.addAll(contacts(mapping.apply(element)));
        }
        String hash = BodyHash.of(raw.body());
        List<ContactDraft> drafts = new ArrayList<>();
        for (Map<?, ?> tree : trees) {
            String fallbackId = trees.size() == 1 ? hash : hash + "#" + (drafts.size() + 1);
            ReadContact contact = new ReadContact(door, tree, SOURCE, fallbackId);
            drafts.add(contact.draft(trees.size() == 1 ? body.files() : List.of()));
        }
        return Reading.of(drafts);
    }

    private static Map<String, Object> variables(Door door, RawContact raw, Manner manner) {
        Map<String, String> query = new LinkedHashMap<>();
        raw.headers().forEach((name, value) -> {
            if (name.startsWith(PARAMETER)) {
                query.put(name.substring(PARAMETER.length()), value);
            }
        });
        return Map.of(
                "query", query,
                "options", manner.options(),
                "country", door.country(),
                "webhookId", raw.headers().getOrDefault(StandardWebhooks.ID, ""));
    }

    /** An object is a contact, an array several; an empty array says that this is none. */
    private static List<Map<?, ?>> contacts(Object result) throws NotUnderstood {
        List<Map<?, ?>> trees = new ArrayList<>();
        for (Object one : result instanceof List<?> list ? list : List.of(result)) {
            if (!(one instanceof Map<?, ?> tree)) {
                throw new NotUnderstood("mapping-not-an-object", "The expression's result is not an object.");
            }
            trees.add(tree);
        }
        return trees;
    }
}
