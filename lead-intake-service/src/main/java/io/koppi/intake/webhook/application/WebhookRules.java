package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.application.SettingsRules;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.channel.domain.WebhookOptions;
import io.koppi.intake.proof.application.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A webhook's settings name what there is, and its expression is one. */
@ApplicationScoped
class WebhookRules implements SettingsRules {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public boolean needsSecret(ChannelOptions options) {
        return Manner.of(options, ReadByMapping.GENERIC).proof().needsSecret();
    }

    @Override
    public List<SettingProblem> problems(ChannelOptions options) {
        WebhookOptions webhook = options.webhook().orElse(WebhookOptions.NONE);
        List<SettingProblem> problems = new ArrayList<>(MappingRules.problems(options));
        if (webhook.proof().isPresent() && webhook.proof().flatMap(Proof::of).isEmpty()) {
            problems.add(new SettingProblem(
                    "webhook.proof",
                    "must be one of "
                            + Arrays.stream(Proof.values()).map(Proof::key).collect(Collectors.joining(", "))));
        }
        if (!webhook.keyHeader().map(HEADER.asMatchPredicate()::test).orElse(true)) {
            problems.add(new SettingProblem("webhook.keyHeader", "must be the name of a header"));
        }
        return problems;
    }
}
