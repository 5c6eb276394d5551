package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.SecretsSet;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a channel has been set to, for its admin to go on from. The secrets themselves stay here. */
@ApplicationScoped
public class ShowSettings {
    private final Directory directory;
    private final ChannelStore store;
    private final TenantTransaction transaction;

    ShowSettings(Directory directory, ChannelStore store, TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.transaction = transaction;
    }

    /** The open settings, and which secrets are set. */
    public record Shown(ChannelOptions options, SecretsSet set) {
        static Shown of(Settings settings) {
            return new Shown(settings.options(), settings.secrets().told());
        }
    }

    /** Empty when the tenant has no such channel. */
    public Uni<Optional<Shown>> handle(UUID tenantId, UUID channelId) {
        return transaction.run(
                tenantId,
                () -> directory
                        .find(Channel.class, tenantId, channelId)
                        .chain(channel -> channel.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : shown(tenantId, channelId)));
    }

    private Uni<Optional<Shown>> shown(UUID tenantId, UUID channelId) {
        return store.ensure(tenantId, Set.of(channelId))
                .chain(() -> store.settings(tenantId))
                .map((Map<UUID, Settings> settings) ->
                        Optional.ofNullable(settings.get(channelId)).map(Shown::of));
    }
}
