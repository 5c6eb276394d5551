package io.koppi.intake.channel.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a marketplace's mails are read when the defaults do not fit them.
 *
 * @param preset the portal, when it cannot be told from the sender
 * @param labels more labels by the key of a {@link PortalField}; they go before the known ones
 * @param endOfMessage beginnings of lines at which a customer's message ends
 * @param ignore beginnings of lines that are passed over
 * @param source what the contacts' source is called
 */
public record PortalOptions(
        Optional<String> preset,
        Map<String, List<String>> labels,
        List<String> endOfMessage,
        List<String> ignore,
        Optional<String> source) {
    public static final PortalOptions NONE =
            new PortalOptions(Optional.empty(), Map.of(), List.of(), List.of(), Optional.empty());

    public PortalOptions {
        labels = FormMapping.orEmpty(labels);
        endOfMessage = orNone(endOfMessage);
        ignore = orNone(ignore);
    }

    // Options written as JSON may leave any part out.
    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
