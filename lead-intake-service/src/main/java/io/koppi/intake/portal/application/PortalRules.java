package io.koppi.intake.portal.application;

import io.koppi.intake.channel.application.SettingsRules;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.channel.domain.SettingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A channel of marketplace mails may name a portal that is known here. */
@ApplicationScoped
class PortalRules implements SettingsRules {
    @Override
    public ChannelKind kind() {
        return ChannelKind.MARKETPLACE_MAIL;
    }

    @Override
    public boolean needsSecret(ChannelOptions options) {
        return kind().needsSecret();
    }

    @Override
    public List<SettingProblem> problems(ChannelOptions options) {
        Set<String> known = new TreeSet<>(PortalBook.shipped().presets());
        return options.portal().flatMap(PortalOptions::preset).stream()
                .filter(preset -> !known.contains(preset))
                .map(preset -> new SettingProblem("portal.preset", "must be one of " + String.join(", ", known)))
                .toList();
    }
}
