package io.koppi.intake.channel.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook's sender proves itself and what its words mean.
 *
 * @param preset one of our own mappings, by the product's name
 * @param expression the tenant's own mapping in JSONata, instead of a preset
 * @param presetOptions what the mapping finds as {@code $options}
 * @param proof how the sender proves itself, when it is not the preset's way
 * @param keyHeader the header the proof stands in, when it is not the scheme's usual one
 */
public record WebhookOptions(
        Optional<String> preset,
        Optional<String> expression,
        Map<String, Object> presetOptions,
        Optional<String> proof,
        Optional<String> keyHeader) {
    public static final WebhookOptions NONE =
            new WebhookOptions(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public WebhookOptions {
        presetOptions = copy(presetOptions);
    }

    // Written as JSON it may be left out, or hold nulls.
    private static Map<String, Object> copy(@Nullable Map<String, Object> given) {
        return given == null ? Map.of() : new LinkedHashMap<>(given);
    }
}
