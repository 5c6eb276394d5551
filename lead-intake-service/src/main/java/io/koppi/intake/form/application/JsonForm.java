package io.koppi.intake.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.application.ParsePost.Several;
import io.koppi.intake.form.domain.FormField;
import io.koppi.intake.form.domain.PostedForm;
import io.koppi.intake.form.domain.PostedForm.ConsentAnswer;
import io.koppi.intake.form.domain.Truth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a form posted by a page's script: either a flat object of fields, or {@code fields} with {@code consents} and
 * {@code meta} beside them.
 */
final class JsonForm {
    private static final int MOST_FIELDS = 1_000;
    /** A field's name is put together of those around it, and each field has its own: long ones in many would fill the memory. */
    private static final int LONGEST_NAME = 1_000;

    private static final List<String> APART = List.of("fields", "consents", "meta");

    private JsonForm() {}

    static PostedForm parse(byte[] body, ObjectMapper json, Several several) throws Unreadable {
        JsonNode root = root(body, json);
        List<FormField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (!APART.contains(entry.getKey())) {
                flatten(entry.getKey(), entry.getValue(), several, fields);
            }
        }
        for (Map.Entry<String, JsonNode> entry : root.path("fields").properties()) {
            flatten(entry.getKey(), entry.getValue(), several, fields);
        }
        Map<String, Object> context = new LinkedHashMap<>();
        root.path("meta").properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                context.put(entry.getKey(), json.convertValue(entry.getValue(), Map.class));
            } else if (!entry.getValue().isNull()) {
                context.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return new PostedForm(fields, List.of(), consents(root.path("consents")), context);
    }

    private static JsonNode root(byte[] body, ObjectMapper json) throws Unreadable {
        try {
            JsonNode root = json.readTree(body);
            if (root == null || !root.isObject()) {
                throw new Unreadable("The JSON is not an object of fields.");
            }
            return root;
        } catch (IOException e) {
            // The parser's own words would quote the content.
            throw new Unreadable("The body is not JSON in UTF-8.");
        }
    }

    private static List<ConsentAnswer> consents(JsonNode answers) {
        List<ConsentAnswer> consents = new ArrayList<>();
        for (JsonNode answer : answers) {
            String key = answer.path("key").asText("");
            String value = answer.path("value").asText("");
            String version = answer.path("textVersion").asText("");
            String evidence = key + "=" + value + (version.isEmpty() ? "" : " (" + version + ")");
            consents.add(new ConsentAnswer(key, Truth.of(value), evidence));
        }
        return consents;
    }

    private static void flatten(String name, JsonNode value, Several several, List<FormField> fields)
            throws Unreadable {
        if (fields.size() == MOST_FIELDS || name.length() > LONGEST_NAME) {
            throw new Unreadable("More than " + MOST_FIELDS + " fields, or a name longer than " + LONGEST_NAME + ".");
        }
        switch (value.getNodeType()) {
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> entry : value.properties()) {
                    flatten(name + "." + entry.getKey(), entry.getValue(), several, fields);
                }
            }
            case ARRAY -> {
                List<String> items = new ArrayList<>();
                value.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
                switch (several) {
                    case JOINED -> fields.add(new FormField(name, String.join(", ", items)));
                    case APART -> items.forEach(item -> fields.add(new FormField(name, item)));
                }
            }
            case NULL, MISSING -> {
                // Not answered.
            }
            case BINARY, BOOLEAN, NUMBER, POJO, STRING -> fields.add(new FormField(name, value.asText()));
        }
    }
}
