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
    private static final List<String> APART = List.of("fields", "consents", "meta");

    private JsonForm() {}

    static PostedForm parse(byte[] body, ObjectMapper json, Several several) throws Unreadable {
        JsonNode root = root(body, json);
        List<FormField> fields = new ArrayList<>();
        root.properties().stream()
                .filter(entry -> !APART.contains(entry.getKey()))
                .forEach(entry -> flatten(entry.getKey(), entry.getValue(), several, fields));
        root.path("fields").properties().forEach(entry -> flatten(entry.getKey(), entry.getValue(), several, fields));
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

    private static void flatten(String name, JsonNode value, Several several, List<FormField> fields) {
        switch (value.getNodeType()) {
            case OBJECT ->
                value.properties()
                        .forEach(entry -> flatten(name + "." + entry.getKey(), entry.getValue(), several, fields));
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
