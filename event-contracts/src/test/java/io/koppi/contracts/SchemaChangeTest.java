package io.koppi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.contracts.directory.Location;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {
    private final ObjectNode before = RecordSchema.of("directory.location.v1", Location.class);

    @Test
    void anOptionalFieldMoreIsFine() {
        assertThat(after(schema -> properties(schema).putObject("fax").put("type", "string")))
                .isEmpty();
    }

    @Test
    void aFieldLessBreaksItsReaders() {
        assertThat(after(schema -> {
                    properties(schema).remove("city");
                    required(schema).remove(4);
                }))
                .containsExactly("/city is no longer required", "/city is removed");
    }

    @Test
    void aFieldMadeOptionalBreaksItsReaders() {
        assertThat(after(schema -> required(schema).remove(4))).containsExactly("/city is no longer required");
    }

    @Test
    void aFieldRequiredBreaksWhatWasWrittenBefore() {
        assertThat(after(schema -> {
                    properties(schema).putObject("fax").put("type", "string");
                    required(schema).add("fax");
                }))
                .containsExactly("/fax is newly required");
    }

    @Test
    void anotherTypeBreaksEvenDeepInside() {
        assertThat(after(schema -> ((ObjectNode) schema.at("/properties/openingHours/items/properties/opens"))
                        .put("type", "integer")))
                .containsExactly("/openingHours/items/opens changes its type");
    }

    private List<String> after(Consumer<ObjectNode> change) {
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return SchemaChange.breaks(before, after);
    }

    private static ObjectNode properties(JsonNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ArrayNode required(JsonNode schema) {
        return (ArrayNode) schema.get("required");
    }
}
