package io.koppi.claim.lead.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** JSON objects in text columns. What is in them may be a customer's: no failure quotes it. */
@ApplicationScoped
class Json {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Map<String, ?> object) {
        try {
            return mapper.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serializable: " + e.getClass().getSimpleName());
        }
    }

    Map<String, Object> values(String json) {
        return read(json, VALUES);
    }

    Map<String, String> texts(String json) {
        return read(json, TEXTS);
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Unreadable JSON in the database: " + e.getClass().getSimpleName());
        }
    }
}
