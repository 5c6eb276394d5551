package io.koppi.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What between two versions of a schema a reader or a writer of the older one could not live with. */
final class SchemaChange {
    private static final Set<String> MUST_STAY = Set.of("type", "format", "enum", "pattern", "uniqueItems");

    private final List<String> breaks = new ArrayList<>();

    private SchemaChange() {}

    /** Empty when only optional fields were added. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChange change = new SchemaChange();
        change.compare("", before, after);
        return change.breaks;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        for (String keyword : MUST_STAY) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaks.add(path + " changes its " + keyword);
            }
        }
        required(before).stream()
                .filter(field -> !required(after).contains(field))
                .forEach(field -> breaks.add(path + "/" + field + " is no longer required"));
        required(after).stream()
                .filter(field -> !required(before).contains(field))
                .forEach(field -> breaks.add(path + "/" + field + " is newly required"));
        before.path("properties").properties().forEach(property -> {
            String name = path + "/" + property.getKey();
            Optional.ofNullable(after.path("properties").get(property.getKey()))
                    .ifPresentOrElse(
                            now -> compare(name, property.getValue(), now), () -> breaks.add(name + " is removed"));
        });
        for (String part : List.of("items", "additionalProperties")) {
            if (before.has(part)) {
                compare(path + "/" + part, before.get(part), after.path(part));
            }
        }
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("required").forEach(field -> fields.add(field.asText()));
        return fields;
    }
}
