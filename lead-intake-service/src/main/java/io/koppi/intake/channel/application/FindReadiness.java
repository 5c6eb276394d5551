package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Tells of a tenant's channels whether contacts can come in. Joins the caller's transaction. */
@ApplicationScoped
class FindReadiness {
    private final AccessTokens tokens;
    private final AllSettingsRules rules;
    private final Clock clock;

    FindReadiness(AccessTokens tokens, AllSettingsRules rules, Clock clock) {
        this.tokens = tokens;
        this.rules = rules;
        this.clock = clock;
    }

    Uni<BiFunction<Channel, Settings, Readiness>> handle(UUID tenantId) {
        Instant now = clock.instant();
        return tokens.of(tenantId)
                .map(held -> (channel, settings) ->
                        of(channel, settings, held.getOrDefault(channel.channelId(), List.of()), now));
    }

    private Readiness of(Channel channel, Settings settings, List<AccessToken> held, Instant now) {
        if (!channel.active()) {
            return Readiness.OFF;
        }
        return lacksSecret(channel, settings) ? Readiness.NEEDS_SECRET : of(held, now);
    }

    private boolean lacksSecret(Channel channel, Settings settings) {
        boolean lacksKey = rules.needsSecret(channel.kind(), settings.options())
                && settings.secrets().keys().isEmpty();
        boolean lacksPassword = settings.options().imap().isPresent()
                && settings.secrets().imapPassword().isEmpty();
        return lacksKey || lacksPassword;
    }

    /** A channel is as ready as the worst of its access tokens. */
    private static Readiness of(List<AccessToken> held, Instant now) {
        if (held.stream().anyMatch(token -> token.isExpired(now))) {
            return Readiness.TOKEN_EXPIRED;
        }
        return held.stream().anyMatch(token -> token.isExpiring(now)) ? Readiness.TOKEN_EXPIRING : Readiness.READY;
    }
}
