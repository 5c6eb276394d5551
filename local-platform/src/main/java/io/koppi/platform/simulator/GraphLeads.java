package io.koppi.platform.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Leads that Meta would answer for, put here beforehand by whoever plays the advertiser. */
final class GraphLeads {
    /** As prepared; {@code body} is what Graph answers. */
    record Prepared(String id, JsonNode body) {}

    private final Journal<Prepared> journal;
    private final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();

    GraphLeads(Path directory) {
        journal = new Journal<>(directory.resolve("graph.jsonl"), Prepared.class);
        journal.all().forEach(lead -> bodies.put(lead.id(), lead.body()));
    }

    void put(String id, JsonNode body) {
        journal.add(new Prepared(id, body));
        bodies.put(id, body);
    }

    Optional<JsonNode> find(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** Graph's words for an object that is not there or that the token may not see: it does not tell which. */
    static JsonNode unknown(String id) {
        ObjectNode answer = Journal.JSON.createObjectNode();
        answer.putObject("error")
                .put(
                        "message",
                        "Unsupported get request. Object with ID '" + id
                                + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                                + " operation.")
                .put("type", "GraphMethodException")
                .put("code", 100)
                .put("error_subcode", 33)
                .put("fbtrace_id", "AkoppiSimulator");
        return answer;
    }
}
