package io.koppi.intake.channel.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.SettingProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The rules of this build, asked by the kind's name in the directory. */
@ApplicationScoped
public class AllSettingsRules {
    private final List<SettingsRules> all;

    AllSettingsRules(@All List<SettingsRules> all) {
        this.all = List.copyOf(all);
    }

    public List<SettingProblem> problems(String kind, ChannelOptions options) {
        return of(kind).map(rules -> rules.problems(options)).orElseGet(List::of);
    }

    public boolean needsSecret(String kind, ChannelOptions options) {
        return of(kind).map(rules -> rules.needsSecret(options))
                .orElseGet(
                        () -> ChannelKind.of(kind).map(ChannelKind::needsSecret).orElse(false));
    }

    private Optional<SettingsRules> of(String kind) {
        return all.stream().filter(rules -> rules.kind().key().equals(kind)).findFirst();
    }
}
