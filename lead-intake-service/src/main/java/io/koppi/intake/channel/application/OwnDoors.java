package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The doors a tenant's own people use from within, by channel and not by address. One that never had settings is given them. */
@ApplicationScoped
public class OwnDoors {
    private final Directory directory;
    private final ChannelStore store;
    private final Doors doors;
    private final TenantTransaction transaction;

    OwnDoors(Directory directory, ChannelStore store, Doors doors, TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.doors = doors;
        this.transaction = transaction;
    }

    /** Empty when the tenant has no such channel, or switched it off. */
    public Uni<Optional<Door>> of(UUID tenantId, UUID channelId) {
        return open(
                tenantId,
                transaction.run(
                        tenantId,
                        () -> directory
                                .find(Channel.class, tenantId, channelId)
                                .chain(channel -> ensure(tenantId, channel))));
    }

    /** The tenant's first active channel of the kind, by name. */
    public Uni<Optional<Door>> first(UUID tenantId, ChannelKind kind) {
        return open(
                tenantId,
                transaction.run(
                        tenantId,
                        () -> directory
                                .all(Channel.class, tenantId)
                                .map(channels -> channels.values().stream()
                                        .filter(channel -> channel.active()
                                                && channel.kind().equals(kind.key()))
                                        .min(Comparator.comparing(Channel::name).thenComparing(Channel::channelId)))
                                .chain(channel -> ensure(tenantId, channel))));
    }

    private Uni<Optional<UUID>> ensure(UUID tenantId, Optional<Channel> channel) {
        return channel.map(Channel::channelId)
                .map(id -> store.ensure(tenantId, Set.of(id)).replaceWith(Optional.of(id)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Door>> open(UUID tenantId, Uni<Optional<UUID>> channelId) {
        return channelId.chain(known -> known.map(id -> doors.of(tenantId, id))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
