package io.koppi.intake.portal.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.portal.domain.MailAddress;
import io.koppi.intake.portal.domain.Preset;
import io.koppi.intake.portal.domain.Vocabulary;
import io.koppi.intake.portal.domain.Vocabulary.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The portals and words we ship, out of {@code portal/presets.json} and {@code portal/vocabulary.json}. */
public final class PortalBook {
    private static final PortalBook SHIPPED = load();

    private final Map<String, Preset> presets;
    private final Vocabulary words;

    private PortalBook(Map<String, Preset> presets, Vocabulary words) {
        this.presets = presets;
        this.words = words;
    }

    public static PortalBook shipped() {
        return SHIPPED;
    }

    public Set<String> presets() {
        return presets.keySet();
    }

    /** The one the tenant named, else the one whose host the sender's is. */
    public Optional<Preset> preset(PortalOptions options, Optional<MailAddress> from) {
        return options.preset()
                .flatMap(key -> Optional.ofNullable(presets.get(key)))
                .or(() -> from.flatMap(sender -> presets.values().stream()
                        .filter(preset -> sender.isOf(preset.hosts()))
                        .findFirst()));
    }

    public Vocabulary words(Optional<Preset> preset, PortalOptions options) {
        return preset.map(words::with).orElse(words).with(options);
    }

    private static PortalBook load() {
        JsonNode vocabulary = read("/portal/vocabulary.json");
        Map<String, Preset> presets = new LinkedHashMap<>();
        read("/portal/presets.json")
                .properties()
                .forEach(entry -> presets.put(entry.getKey(), preset(entry.getKey(), entry.getValue())));
        return new PortalBook(
                presets,
                new Vocabulary(
                        labels(vocabulary.path("labels")),
                        Set.copyOf(texts(vocabulary.path("nothing"))),
                        texts(vocabulary.path("endOfMessage")),
                        List.of(),
                        List.of(),
                        greetings(vocabulary.path("greetings")),
                        prose(vocabulary.path("prose"))));
    }

    private static JsonNode read(String resource) {
        try (InputStream file = Objects.requireNonNull(PortalBook.class.getResourceAsStream(resource), resource)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preset preset(String key, JsonNode json) {
        return new Preset(
                key,
                texts(json.path("hosts")),
                json.path("kind").asText(),
                json.path("region").asText(),
                json.path("language").asText(),
                texts(json.path("messageEndsBefore")),
                prose(json.path("prose")));
    }

    /** A label several languages share votes for all of them. */
    private static Map<String, Word> labels(JsonNode languages) {
        Map<String, Word> labels = new LinkedHashMap<>();
        languages
                .properties()
                .forEach(language -> language.getValue()
                        .properties()
                        .forEach(field -> texts(field.getValue())
                                .forEach(label -> labels.merge(
                                        Vocabulary.folded(label),
                                        new Word(field(field.getKey()), Set.of(language.getKey())),
                                        PortalBook::shared))));
        return labels;
    }

    private static Word shared(Word first, Word next) {
        Set<String> languages = new LinkedHashSet<>(first.languages());
        languages.addAll(next.languages());
        return new Word(first.field(), languages);
    }

    private static Map<PortalField, List<Pattern>> prose(JsonNode json) {
        Map<PortalField, List<Pattern>> prose = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> prose.put(
                        field(entry.getKey()),
                        texts(entry.getValue()).stream().map(Pattern::compile).toList()));
        return prose;
    }

    private static Set<String> greetings(JsonNode json) {
        Set<String> greetings = new HashSet<>();
        texts(json).forEach(text -> greetings.add(text.toLowerCase(Locale.ROOT).replaceAll("[,!.]+$", "")));
        return greetings;
    }

    private static PortalField field(String key) {
        return PortalField.of(key).orElseThrow(() -> new IllegalStateException("No such field: " + key));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
