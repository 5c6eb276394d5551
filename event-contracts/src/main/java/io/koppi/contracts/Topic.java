package io.koppi.contracts;

import java.util.Map;

/**
 * A Kafka topic and every event type that may appear on it. Only the service the topic is named after publishes to it. Type
 * names are part of the contract: they outlive class renames.
 */
public record Topic<E extends Event>(String name, Map<String, Class<? extends E>> types) {

    public Topic {
        types = Map.copyOf(types);
    }

    /** The CloudEvents type of the event; fails when the event does not belong on this topic. */
    public String typeOf(E event) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " is not on " + name));
    }
}
