package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.silence.application.Silences;
import io.koppi.intake.silence.domain.Silence;
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
    private final Silences silences;
    private final TenantTransaction transaction;

    ListChannels(Directory directory, ChannelStore store, Silences silences, TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.silences = silences;
        this.transaction = transaction;
    }

    public Uni<List<ChannelState>> handle(UUID tenantId) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> store.ensure(tenantId, channels.keySet())
                                .chain(() -> store.settings(tenantId))
                                .chain(settings -> store.counts(tenantId)
                                        .chain(counts -> silences.of(tenantId)
                                                .map(silent -> states(channels, settings, counts, silent))))));
    }

    /** Empty when the tenant has no such channel. */
    public Uni<Optional<ChannelState>> handle(UUID tenantId, UUID channelId) {
        return handle(tenantId)
                .map(states -> states.stream()
                        .filter(state -> state.channelId().equals(channelId))
                        .findFirst());
    }

    private static List<ChannelState> states(
            Map<UUID, Channel> channels,
            Map<UUID, Settings> settings,
            Map<UUID, Counts> counts,
            Map<UUID, Silence> silent) {
        return channels.values().stream()
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> state(
                        channel,
                        Objects.requireNonNull(settings.get(channel.channelId()), "ensured before"),
                        counts.getOrDefault(channel.channelId(), Counts.NONE),
                        Optional.ofNullable(silent.get(channel.channelId()))))
                .toList();
    }

    private static ChannelState state(Channel channel, Settings settings, Counts counts, Optional<Silence> silence) {
        return new ChannelState(
                channel.channelId(),
                channel.kind(),
                channel.name(),
                settings.address(),
                readiness(channel, settings),
                counts,
                // The look may be older than the contact that ended the silence.
                silence.filter(found -> counts.lastAt().equals(Optional.of(found.since()))));
    }

    private static Readiness readiness(Channel channel, Settings settings) {
        if (!channel.active()) {
            return Readiness.OFF;
        }
        boolean needsSecret =
                ChannelKind.of(channel.kind()).map(ChannelKind::needsSecret).orElse(false);
        return needsSecret && settings.secrets().keys().isEmpty() ? Readiness.NEEDS_SECRET : Readiness.READY;
    }
}
