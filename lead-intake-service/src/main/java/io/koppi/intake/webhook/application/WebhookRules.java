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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A webhook's settings name what there is, and its expression is one. */
@ApplicationScoped
class WebhookRules implements SettingsRules {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final int LONGEST_EXPRESSION = 20_000;
    private static final int MOST_OPTIONS = 50;

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public boolean needsSecret(ChannelOptions options) {
        return Manner.of(options).proof().needsSecret();
    }

    @Override
    public List<SettingProblem> problems(ChannelOptions options) {
        WebhookOptions webhook = options.webhook().orElse(WebhookOptions.NONE);
        List<SettingProblem> problems = new ArrayList<>();
        if (webhook.preset().isPresent() && webhook.expression().isPresent()) {
            problems.add(new SettingProblem("webhook.expression", "Give a preset or an expression, not both."));
        }
        if (webhook.preset().isPresent() && webhook.preset().flatMap(Preset::of).isEmpty()) {
            problems.add(new SettingProblem(
                    "webhook.preset",
                    "must be one of "
                            + Arrays.stream(Preset.values()).map(Preset::key).collect(Collectors.joining(", "))));
        }
        if (webhook.proof().isPresent() && webhook.proof().flatMap(Proof::of).isEmpty()) {
            problems.add(new SettingProblem(
                    "webhook.proof",
                    "must be one of "
                            + Arrays.stream(Proof.values()).map(Proof::key).collect(Collectors.joining(", "))));
        }
        if (!webhook.keyHeader().map(HEADER.asMatchPredicate()::test).orElse(true)) {
            problems.add(new SettingProblem("webhook.keyHeader", "must be the name of a header"));
        }
        if (webhook.presetOptions().size() > MOST_OPTIONS) {
            problems.add(new SettingProblem("webhook.presetOptions", "at most " + MOST_OPTIONS));
        }
        webhook.expression()
                .flatMap(WebhookRules::problem)
                .map(detail -> new SettingProblem("webhook.expression", detail))
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> problem(String expression) {
        return expression.length() > LONGEST_EXPRESSION
                ? Optional.of("at most " + LONGEST_EXPRESSION + " characters")
                : Mapping.problem(expression);
    }
}
