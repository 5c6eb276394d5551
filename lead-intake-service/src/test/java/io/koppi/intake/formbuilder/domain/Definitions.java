package io.koppi.intake.formbuilder.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** A form that asks everything there is to ask, to be changed by tests. */
public final class Definitions {
    /** Two languages; the second field decides whether the third is asked. */
    public static final String QUOTE = """
            {"languages": ["fi", "sv"], "title": {"fi": "Pyydä tarjous", "sv": "Begär offert"},
             "intro": {"fi": "Vastaamme tunnissa.", "sv": "Vi svarar inom en timme."},
             "thanks": {"fi": "Palaamme pian.", "sv": "Vi återkommer snart."}, "accent": "#1f6f5c", "minSeconds": 2,
             "fields": [
              {"key": "name", "kind": "text", "role": "name", "label": {"fi": "Nimi", "sv": "Namn"}, "required": true},
              {"key": "topic", "kind": "choice", "label": {"fi": "Aihe", "sv": "Ärende"}, "required": true,
               "options": [{"value": "new", "label": {"fi": "Uusi", "sv": "Ny"}},
                           {"value": "repair", "label": {"fi": "Korjaus", "sv": "Reparation"}}]},
              {"key": "reg", "kind": "text", "label": {"fi": "Rekisterinumero", "sv": "Registernummer"}, "required": true,
               "showWhen": {"field": "topic", "is": ["repair"]}},
              {"key": "phone", "kind": "phone", "label": {"fi": "Puhelin", "sv": "Telefon"}},
              {"key": "email", "kind": "email", "label": {"fi": "Sähköposti", "sv": "E-post"}},
              {"key": "place", "kind": "location", "label": {"fi": "Toimipiste", "sv": "Verksamhetsställe"}},
              {"key": "post_code", "kind": "post-code", "label": {"fi": "Postinumero", "sv": "Postnummer"}},
              {"key": "size", "kind": "number", "label": {"fi": "Koko", "sv": "Storlek"}},
              {"key": "day", "kind": "date", "label": {"fi": "Päivä", "sv": "Dag"}},
              {"key": "extras", "kind": "choices", "label": {"fi": "Lisäksi", "sv": "Dessutom"},
               "options": [{"value": "a", "label": {"fi": "Nouto", "sv": "Hämtning"}},
                           {"value": "b", "label": {"fi": "Asennus", "sv": "Montering"}}]},
              {"key": "message", "kind": "long-text", "role": "message", "label": {"fi": "Viesti", "sv": "Meddelande"}},
              {"key": "pictures", "kind": "file", "label": {"fi": "Kuvia", "sv": "Bilder"}, "maxFiles": 2},
              {"key": "call", "kind": "callback-time", "label": {"fi": "Soittoaika", "sv": "Samtalstid"}},
              {"key": "terms", "kind": "consent", "purpose": "contact", "required": true,
               "label": {"fi": "Hyväksyn [ehdot](https://www.example.fi/ehdot).",
                         "sv": "Jag godkänner [villkoren](https://www.example.fi/villkor)."}},
              {"key": "news", "kind": "consent", "purpose": "marketing",
               "label": {"fi": "Saa lähettää uutisia.", "sv": "Nyheter får skickas."}}]}""";

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private Definitions() {}

    public static FormDefinition quote() {
        return read(QUOTE);
    }

    public static FormDefinition read(String definition) {
        try {
            return JSON.readValue(definition, FormDefinition.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static Question question(String key) {
        return quote().fields().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The form with another value at a place such as {@code fields[3].kind}; the value is JSON, {@code null} takes it away. */
    public static String with(String place, String value) {
        try {
            ObjectNode form = (ObjectNode) JSON.readTree(QUOTE);
            String pointer = "/" + place.replace(".", "/").replace("[", "/").replace("]", "");
            int end = pointer.lastIndexOf('/');
            JsonNode parent = form.at(pointer.substring(0, end));
            JsonNode put = JSON.readTree(value);
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(pointer.substring(end + 1)), put);
            } else {
                ((ObjectNode) parent).set(pointer.substring(end + 1), put);
            }
            return form.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
