package io.koppi.intake.webhook.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.form.domain.FilePart;
import io.koppi.intake.form.domain.MultipartForm;
import io.koppi.intake.form.domain.UrlEncodedForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens a body of any of the usual media types as one tree of maps, lists and plain values. */
@ApplicationScoped
public class BodyTree {
    private static final int DEEPEST = 50;

    private final ObjectMapper json;

    BodyTree(ObjectMapper json) {
        this.json = json;
    }

    /** The files of a form stay where they are in the body. */
    record Read(Object tree, List<FilePart> files) {}

    Read of(RawContact raw) throws Unreadable {
        String type =
                raw.contentType().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (type.equals("application/x-www-form-urlencoded")) {
            return new Read(NestedKeys.tree(UrlEncodedForm.parse(raw.body())), List.of());
        }
        if (type.equals("multipart/form-data")) {
            MultipartForm form = MultipartForm.parse(raw.body(), raw.contentType());
            return new Read(NestedKeys.tree(form.fields()), form.files());
        }
        // Some senders do not say, or say text, and post JSON all the same.
        if (type.endsWith("json") || type.isEmpty() || type.equals("text/plain")) {
            return new Read(json(raw.body()), List.of());
        }
        throw new WrongMediaType("JSON or a form (urlencoded or multipart)");
    }

    /** Numbers of any length keep their digits. */
    public Object json(byte[] body) throws Unreadable {
        Object tree;
        try {
            tree = json.readValue(body, Object.class);
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.");
        }
        if (tree == null) {
            throw new Unreadable("The body says nothing.");
        }
        if (isDeeper(tree, DEEPEST)) {
            throw new Unreadable("The body is nested deeper than " + DEEPEST + " levels.");
        }
        return tree;
    }

    private static boolean isDeeper(@Nullable Object node, int levels) {
        Collection<?> children = switch (node) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            case null, default -> List.of();
        };
        return levels == 0 ? !children.isEmpty() : children.stream().anyMatch(child -> isDeeper(child, levels - 1));
    }
}
