package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a channel's marketplace mails are to be read; replaces what was set before as a whole. */
record PortalRequest(
        Optional<@Size(max = 60) String> preset,
        Optional<@Size(max = 40) Map<String, @Size(max = 50) List<@NotBlank @Size(max = 60) String>>> labels,
        Optional<@Size(max = 50) List<@NotBlank @Size(max = 100) String>> endOfMessage,
        Optional<@Size(max = 50) List<@NotBlank @Size(max = 100) String>> ignore,
        Optional<@Pattern(regexp = "[a-z0-9_.-]{1,60}") String> source) {

    PortalOptions toOptions() {
        Map<String, List<String>> words = labels.orElse(Map.of());
        words.keySet().stream()
                .filter(key -> PortalField.of(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw Problem.invalid(
                            "portal.labels." + key,
                            "is not known here; known are "
                                    + Arrays.stream(PortalField.values())
                                            .map(PortalField::key)
                                            .toList());
                });
        return new PortalOptions(preset, words, endOfMessage.orElse(List.of()), ignore.orElse(List.of()), source);
    }
}
