package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final AllSettingsRules rules;
    private final TenantTransaction transaction;

    ListChannels(Directory directory, ChannelStore store, AllSettingsRules rules, TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.rules = rules;
        this.transaction = transaction;
    }

    public Uni<List<ChannelState>> handle(UUID tenantId) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> store.ensure(tenantId, channels.keySet())
                                .chain(() -> store.settings(tenantId))
                                .chain(settings ->
                                        store.counts(tenantId).map(counts -> states(channels, settings, counts)))));
    }

    /** Empty when the tenant has no such channel. */
    public Uni<Optional<ChannelState>> handle(UUID tenantId, UUID channelId) {
        return handle(tenantId)
                .map(states -> states.stream()
                        .filter(state -> state.channelId().equals(channelId))
                        .findFirst());
    }

    private List<ChannelState> states(
            Map<UUID, Channel> channels, Map<UUID, Settings> settings, Map<UUID, Counts> counts) {
        return channels.values().stream()
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> state(
                        channel,
                        Objects.requireNonNull(settings.get(channel.channelId()), "ensured before"),
                        counts.getOrDefault(channel.channelId(), Counts.NONE)))
                .toList();
    }

    private ChannelState state(Channel channel, Settings settings, Counts counts) {
        return new ChannelState(
                channel.channelId(),
                channel.kind(),
                channel.name(),
                settings.address(),
                readiness(channel, settings),
                counts);
    }

    private Readiness readiness(Channel channel, Settings settings) {
        if (!channel.active()) {
            return Readiness.OFF;
        }
        boolean needsSecret = rules.needsSecret(channel.kind(), settings.options());
        return needsSecret && settings.secrets().keys().isEmpty() ? Readiness.NEEDS_SECRET : Readiness.READY;
    }
}
