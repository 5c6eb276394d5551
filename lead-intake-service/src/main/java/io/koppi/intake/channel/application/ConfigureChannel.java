package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.channel.domain.Secrets;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets a channel's secrets and mapping. What the change does not name stays, for secrets cannot be read back to repeat them. */
@ApplicationScoped
public class ConfigureChannel {
    private final Directory directory;
    private final ChannelStore store;
    private final TenantTransaction transaction;

    ConfigureChannel(Directory directory, ChannelStore store, TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.transaction = transaction;
    }

    /** The wanted settings; an empty part keeps what is stored. */
    public record Change(
            Optional<List<String>> keys,
            Optional<String> verifyToken,
            Optional<Map<String, String>> pageTokens,
            Optional<Map<String, FormMapping>> mapping,
            Optional<List<String>> allowedOrigins,
            Optional<String> honeypot,
            Optional<String> timestampField,
            Optional<Integer> minSeconds,
            Optional<PortalOptions> portal,
            Optional<ImapOptions> imap,
            Optional<String> imapPassword) {
        @Override
        public String toString() {
            return "Change[masked]";
        }
    }

    /** False when the tenant has no such channel. */
    public Uni<Boolean> handle(UUID tenantId, UUID channelId, Change change) {
        return transaction.run(
                tenantId,
                () -> directory
                        .find(Channel.class, tenantId, channelId)
                        .chain(channel -> channel.isEmpty()
                                ? Uni.createFrom().item(false)
                                : apply(tenantId, channelId, change).replaceWith(true)));
    }

    private Uni<Void> apply(UUID tenantId, UUID channelId, Change change) {
        return store.ensure(tenantId, Set.of(channelId))
                .chain(() -> store.settings(tenantId))
                .map(settings -> Objects.requireNonNull(settings.get(channelId), "ensured before"))
                .chain(present ->
                        store.save(tenantId, channelId, changed(present, change), changed(present.options(), change)));
    }

    private static Secrets changed(Settings present, Change change) {
        Secrets secrets = present.secrets();
        return new Secrets(
                change.keys().orElse(secrets.keys()),
                change.verifyToken().or(secrets::verifyToken),
                change.pageTokens().orElse(secrets.pageTokens()),
                change.imapPassword().or(secrets::imapPassword));
    }

    private static ChannelOptions changed(ChannelOptions options, Change change) {
        return new ChannelOptions(
                change.mapping().orElse(options.mapping()),
                change.allowedOrigins().orElse(options.allowedOrigins()),
                change.honeypot().or(options::honeypot),
                change.timestampField().or(options::timestampField),
                change.minSeconds().or(options::minSeconds),
                change.portal().or(options::portal),
                change.imap().or(options::imap));
    }
}
