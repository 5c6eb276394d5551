package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.WebhookOptions;
import io.koppi.intake.proof.application.Proof;
import java.util.Map;
import java.util.Optional;

/** How a channel reads, its own settings laid over those of its preset. */
record Manner(String expression, Map<String, Object> options, Proof proof, Optional<String> keyHeader) {

    /** {@code usual} is the preset when the channel names none. */
    static Manner of(ChannelOptions channel, String usual) {
        WebhookOptions own = channel.webhook().orElse(WebhookOptions.NONE);
        Preset preset =
                own.preset().or(() -> Optional.of(usual)).flatMap(Preset::of).orElse(Preset.GENERIC);
        Optional<Proof> proof = own.proof().flatMap(Proof::of);
        return new Manner(
                own.expression().orElse(preset.expression()),
                own.presetOptions(),
                proof.orElse(preset.proof()),
                own.keyHeader().or(() -> proof.isPresent() ? Optional.empty() : preset.keyHeader()));
    }
}
