package io.koppi.intake.formbuilder.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** A definition as it is kept. */
@ApplicationScoped
class FormJson {
    private final ObjectMapper json;

    FormJson(ObjectMapper json) {
        this.json = json;
    }

    FormDefinition read(String definition) {
        try {
            return json.readValue(definition, FormDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable form definition", e);
        }
    }

    String write(FormDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form definition is not serializable", e);
        }
    }
}
