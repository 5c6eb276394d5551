package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.application.PullFailures.Failure;
import io.koppi.intake.channel.domain.ChannelOptions;
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
import java.util.function.BiFunction;

/** The tenant's channels with their addresses and counts. A channel seen for the first time is given its address here. */
@ApplicationScoped
public class ListChannels {
    private final Directory directory;
    private final ChannelStore store;
    private final FindReadiness findReadiness;
    private final PullFailures pulled;
    private final Silences silences;
    private final TenantTransaction transaction;

    ListChannels(
            Directory directory,
            ChannelStore store,
            FindReadiness findReadiness,
            PullFailures pulled,
            Silences silences,
            TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.findReadiness = findReadiness;
        this.pulled = pulled;
        this.silences = silences;
        this.transaction = transaction;
    }

    /** What is known of a tenant's channels, by channel. */
    private record Known(
            Map<UUID, Settings> settings,
            Map<UUID, Counts> counts,
            Map<UUID, Silence> silent,
            Map<UUID, Failure> failures,
            BiFunction<Channel, Settings, Readiness> readiness) {

        ChannelState of(Channel channel) {
            UUID id = channel.channelId();
            Settings own = Objects.requireNonNull(settings.get(id), "ensured before");
            Counts counted = counts.getOrDefault(id, Counts.NONE);
            // What a mailbox or feed no longer read once failed by is no news.
            Optional<Failure> failure = Optional.ofNullable(failures.get(id))
                    .filter(found -> channel.active() && own.options().isFetched());
            return new ChannelState(
                    id,
                    channel.kind(),
                    channel.name(),
                    own.address(),
                    failure.map(found -> failing(own.options())).orElseGet(() -> readiness.apply(channel, own)),
                    failure,
                    counted,
                    // The look may be older than the contact that ended the silence.
                    Optional.ofNullable(silent.get(id))
                            .filter(found -> counted.lastAt().equals(Optional.of(found.since()))));
        }
    }

    private static Readiness failing(ChannelOptions options) {
        return options.imap().isPresent() ? Readiness.IMAP_FAILING : Readiness.FEED_FAILING;
    }

    public Uni<List<ChannelState>> handle(UUID tenantId) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> store.ensure(tenantId, channels.keySet())
                                .chain(() -> known(tenantId))
                                .map(known -> channels.values().stream()
                                        .sorted(Comparator.comparing(Channel::name))
                                        .map(known::of)
                                        .toList())));
    }

    /** Empty when the tenant has no such channel. */
    public Uni<Optional<ChannelState>> handle(UUID tenantId, UUID channelId) {
        return handle(tenantId)
                .map(states -> states.stream()
                        .filter(state -> state.channelId().equals(channelId))
                        .findFirst());
    }

    private Uni<Known> known(UUID tenantId) {
        return store.settings(tenantId)
                .chain(settings -> store.counts(tenantId)
                        .chain(counts -> silences.of(tenantId)
                                .chain(silent -> pulled.of(tenantId)
                                        .chain(failures -> findReadiness
                                                .handle(tenantId)
                                                .map(readiness ->
                                                        new Known(settings, counts, silent, failures, readiness))))));
    }
}
