package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.channel.domain.WebhookOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a channel that is read by a mapping asks of it. */
public final class MappingRules {
    private static final int LONGEST_EXPRESSION = 20_000;
    private static final int MOST_OPTIONS = 50;

    private MappingRules() {}

    public static List<SettingProblem> problems(ChannelOptions options) {
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
        if (webhook.presetOptions().size() > MOST_OPTIONS) {
            problems.add(new SettingProblem("webhook.presetOptions", "at most " + MOST_OPTIONS));
        }
        webhook.expression()
                .flatMap(MappingRules::problem)
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
