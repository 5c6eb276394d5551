package io.koppi.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The JSON Schema (2020-12) of what a record looks like on a topic. Unknown fields are allowed: readers skip them. */
final class RecordSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordSchema() {}

    static ObjectNode of(String type, Class<? extends Event> event) {
        ObjectNode schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:koppi:event:" + type)
                .put("title", event.getSimpleName())
                .put("description", Prose.of(event));
        return schema.setAll(object(event));
    }

    private static ObjectNode object(Class<?> type) {
        ObjectNode schema = string("object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), value(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private static ObjectNode value(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic);
            case Class<?> plain -> plain(plain);
            default -> throw new AssertionError("No schema for " + type);
        };
    }

    private static ObjectNode generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        return switch (type.getRawType()) {
            case Class<?> raw when raw == Optional.class -> value(arguments[0]);
            case Class<?> raw when raw == List.class -> list(value(arguments[0]));
            case Class<?> raw when raw == Set.class -> list(value(arguments[0])).put("uniqueItems", true);
            case Class<?> raw
            when raw == Map.class && arguments[0] == String.class -> {
                ObjectNode map = string("object");
                map.set("additionalProperties", value(arguments[1]));
                yield map;
            }
            default -> throw new AssertionError("No schema for " + type);
        };
    }

    private static ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return string("string");
        }
        if (type == UUID.class) {
            return string("string").put("format", "uuid");
        }
        if (type == Instant.class) {
            return string("string").put("format", "date-time");
        }
        if (type == LocalTime.class) {
            return string("string").put("pattern", "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?$");
        }
        if (type == boolean.class) {
            return string("boolean");
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return string("integer");
        }
        if (type.isEnum()) {
            ObjectNode constants = string("string");
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(constants.putArray("enum")::add);
            return constants;
        }
        if (type.isRecord()) {
            return object(type);
        }
        throw new AssertionError("No schema for " + type);
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = string("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode string(String type) {
        return NODES.objectNode().put("type", type);
    }
}
