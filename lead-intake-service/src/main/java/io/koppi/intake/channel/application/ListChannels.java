package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.AccessToken;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The tenant's channels with their addresses and counts. A channel seen for the first time is given its address here. */
@ApplicationScoped
public class ListChannels {
    private final Directory directory;
    private final ChannelStore store;
    private final AccessTokens tokens;
    private final AllSettingsRules rules;
    private final TenantTransaction transaction;
    private final Clock clock;

    ListChannels(
            Directory directory,
            ChannelStore store,
            AccessTokens tokens,
            AllSettingsRules rules,
            TenantTransaction transaction,
            Clock clock) {
        this.directory = directory;
        this.store = store;
        this.tokens = tokens;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Uni<List<ChannelState>> handle(UUID tenantId) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> store.ensure(tenantId, channels.keySet())
                                .chain(() -> store.settings(tenantId))
                                .chain(settings -> store.counts(tenantId)
                                        .chain(counts -> tokens.of(tenantId)
                                                .map(held -> states(channels, settings, counts, held))))));
    }

    /** Empty when the tenant has no such channel. */
    public Uni<Optional<ChannelState>> handle(UUID tenantId, UUID channelId) {
        return handle(tenantId)
                .map(states -> states.stream()
                        .filter(state -> state.channelId().equals(channelId))
                        .findFirst());
    }

    private List<ChannelState> states(
            Map<UUID, Channel> channels,
            Map<UUID, Settings> settings,
            Map<UUID, Counts> counts,
            Map<UUID, List<AccessToken>> held) {
        return channels.values().stream()
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> state(
                        channel,
                        Objects.requireNonNull(settings.get(channel.channelId()), "ensured before"),
                        counts.getOrDefault(channel.channelId(), Counts.NONE),
                        held.getOrDefault(channel.channelId(), List.of())))
                .toList();
    }

    private ChannelState state(Channel channel, Settings settings, Counts counts, List<AccessToken> held) {
        return new ChannelState(
                channel.channelId(),
                channel.kind(),
                channel.name(),
                settings.address(),
                readiness(channel, settings, held),
                counts);
    }

    private Readiness readiness(Channel channel, Settings settings, List<AccessToken> held) {
        if (!channel.active()) {
            return Readiness.OFF;
        }
        boolean needsSecret = rules.needsSecret(channel.kind(), settings.options());
        return needsSecret && settings.secrets().keys().isEmpty() ? Readiness.NEEDS_SECRET : readiness(held);
    }

    /** A channel is as ready as the worst of its access tokens. */
    private Readiness readiness(List<AccessToken> held) {
        Instant now = clock.instant();
        if (held.stream().anyMatch(token -> token.isExpired(now))) {
            return Readiness.TOKEN_EXPIRED;
        }
        return held.stream().anyMatch(token -> token.isExpiring(now)) ? Readiness.TOKEN_EXPIRING : Readiness.READY;
    }
}
