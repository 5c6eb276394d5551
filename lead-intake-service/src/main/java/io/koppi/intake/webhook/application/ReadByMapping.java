package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NotUnderstood;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.proof.application.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes contacts of a body by the channel's mapping; each element of an array is mapped by itself. */
@ApplicationScoped
public class ReadByMapping {
    static final String GENERIC = "generic";
    /** No header's name begins so, and none of a sender's headers is mistaken for a parameter. */
    static final String PARAMETER = "?";

    private static final int MOST_CONTACTS = 500;
    private static final String SOURCE = "webhook.generic";

    private final BodyTree bodyTree;

    ReadByMapping(BodyTree bodyTree) {
        this.bodyTree = bodyTree;
    }

    /** {@code usual} is the preset when the channel names none. */
    public Reading of(Door door, RawContact raw, String usual) throws Unreadable {
        BodyTree.Read body = bodyTree.of(raw);
        List<?> elements = body.tree() instanceof List<?> list ? list : List.of(body.tree());
        if (elements.size() > MOST_CONTACTS) {
            throw new Unreadable("More than " + MOST_CONTACTS + " contacts.");
        }
        Manner manner = Manner.of(door.options(), usual);
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
