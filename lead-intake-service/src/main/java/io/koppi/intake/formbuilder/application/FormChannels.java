package io.koppi.intake.formbuilder.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelStore;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.ChannelKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the channel a form belongs to, and gives it an address if it has none yet. Joins the caller's transaction. */
@ApplicationScoped
class FormChannels {
    private final Directory directory;
    private final ChannelStore store;

    FormChannels(Directory directory, ChannelStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Empty when the tenant has no such channel, or it is no website form. */
    Uni<Optional<Settings>> settings(UUID tenantId, UUID channelId) {
        return directory
                .find(Channel.class, tenantId, channelId)
                .map(found -> found.filter(channel -> channel.kind().equals(ChannelKind.WEBSITE_FORM.key())))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : store.ensure(tenantId, Set.of(channelId))
                                .chain(() -> store.settings(tenantId))
                                .map(all -> Optional.of(Objects.requireNonNull(all.get(channelId), "ensured before"))));
    }
}
