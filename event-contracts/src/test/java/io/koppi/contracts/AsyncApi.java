package io.koppi.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The topics as an AsyncAPI 3.0 document, seen from the services that write them. */
final class AsyncApi {
    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.of(
            "ce_specversion", "Always 1.0",
            "ce_id", "UUIDv7; the same again when an event is delivered again",
            "ce_source", "The service that speaks, such as /claim-service",
            "ce_type", "The name of this message",
            "ce_subject", "The id of the lead, contact or entity it is about; also the record key",
            "ce_time", "When it was written, ISO 8601 UTC",
            "ce_tenantid", "UUID of the tenant, as in the payload",
            "content-type", "Always application/json"));

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Koppi events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode. Only optional fields are added to a type; any other change is a new type beside it.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (Topic<?> topic : Topics.ALL) {
            channel(channels.putObject(topic.name()), topic);
            operation(operations.putObject("send-" + topic.name()), topic);
            new TreeMap<>(topic.types()).forEach((type, event) -> message(messages.putObject(type), type, event));
        }
        cloudEvent(components.putObject("messageTraits").putObject("cloudEvent"));
        return document;
    }

    private static void channel(ObjectNode channel, Topic<?> topic) {
        channel.put("address", topic.name());
        ObjectNode messages = channel.putObject("messages");
        topic.types().keySet().stream()
                .sorted()
                .forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
    }

    private static void operation(ObjectNode operation, Topic<?> topic) {
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        operation.put("summary", "Only " + EventsPageTest.writer(topic) + " writes here");
    }

    private static void message(ObjectNode message, String type, Class<? extends Event> event) {
        message.put("name", type).put("title", event.getSimpleName()).put("summary", Prose.of(event));
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .putObject("schema")
                .put("$ref", "schema/" + type + ".schema.json");
    }

    private static void cloudEvent(ObjectNode trait) {
        trait.put("contentType", "application/json");
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        ArrayNode required = headers.putArray("required");
        ATTRIBUTES.forEach((name, meaning) -> {
            properties.putObject(name).put("type", "string").put("description", meaning);
            required.add(name);
        });
    }
}
