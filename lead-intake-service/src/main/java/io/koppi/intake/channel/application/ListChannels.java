package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.application.MailboxFailures.Failure;
import io.koppi.intake.channel.domain.ChannelKind;
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
    private final MailboxFailures mailboxes;
    private final TenantTransaction transaction;

    ListChannels(Directory directory, ChannelStore store, MailboxFailures mailboxes, TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.mailboxes = mailboxes;
        this.transaction = transaction;
    }

    public Uni<List<ChannelState>> handle(UUID tenantId) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> store.ensure(tenantId, channels.keySet())
                                .chain(() -> store.settings(tenantId))
                                .chain(settings -> mailboxes
                                        .of(tenantId)
                                        .chain(failures -> store.counts(tenantId)
                                                .map(counts -> states(channels, settings, failures, counts))))));
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
            Map<UUID, Failure> failures,
            Map<UUID, Counts> counts) {
        return channels.values().stream()
                .sorted(Comparator.comparing(Channel::name))
                .map(channel -> state(
                        channel,
                        Objects.requireNonNull(settings.get(channel.channelId()), "ensured before"),
                        Optional.ofNullable(failures.get(channel.channelId())),
                        counts.getOrDefault(channel.channelId(), Counts.NONE)))
                .toList();
    }

    private static ChannelState state(
            Channel channel, Settings settings, Optional<Failure> mailboxFailure, Counts counts) {
        // What a mailbox no longer read once failed by is no news.
        Optional<Failure> failure = mailboxFailure.filter(
                found -> channel.active() && settings.options().imap().isPresent());
        return new ChannelState(
                channel.channelId(),
                channel.kind(),
                channel.name(),
                settings.address(),
                readiness(channel, settings, failure.isPresent()),
                failure,
                counts);
    }

    private static Readiness readiness(Channel channel, Settings settings, boolean isMailboxFailing) {
        if (!channel.active()) {
            return Readiness.OFF;
        }
        boolean needsSecret =
                ChannelKind.of(channel.kind()).map(ChannelKind::needsSecret).orElse(false);
        boolean needsPassword = settings.options().imap().isPresent()
                && settings.secrets().imapPassword().isEmpty();
        if (needsPassword || (needsSecret && settings.secrets().keys().isEmpty())) {
            return Readiness.NEEDS_SECRET;
        }
        return isMailboxFailing ? Readiness.IMAP_FAILING : Readiness.READY;
    }
}
