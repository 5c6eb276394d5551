package io.koppi.intake.leadform.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** Ids of advertisements. They are text however long their digits are: a number beyond 2^53 would not survive as one. */
public final class JsonIds {
    private JsonIds() {}

    /** Ids come as text or as number; 0, null and nothing mean there is none. */
    public static Optional<String> of(JsonNode node, String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isValueNode)
                .filter(Predicate.not(JsonNode::isNull))
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("0"));
    }
}
