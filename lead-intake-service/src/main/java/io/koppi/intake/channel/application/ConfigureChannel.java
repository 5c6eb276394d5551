package io.koppi.intake.channel.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.channel.domain.WebhookOptions;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sets a channel's secrets and mapping. What the change does not name stays, for secrets cannot be read back to repeat them; what it
 * names as empty is cleared.
 */
@ApplicationScoped
public class ConfigureChannel {
    private final Directory directory;
    private final ChannelStore store;
    private final AccessTokens tokens;
    private final AllSettingsRules rules;
    private final TenantTransaction transaction;

    ConfigureChannel(
            Directory directory,
            ChannelStore store,
            AccessTokens tokens,
            AllSettingsRules rules,
            TenantTransaction transaction) {
        this.directory = directory;
        this.store = store;
        this.tokens = tokens;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** The wanted settings; a part that is not there keeps what is stored. */
    public record Change(
            Optional<List<String>> keys,
            Optional<String> verifyToken,
            Optional<Map<String, String>> pageTokens,
            Optional<Map<String, FormMapping>> mapping,
            Optional<List<String>> allowedOrigins,
            Optional<String> honeypot,
            Optional<String> timestampField,
            Optional<Integer> minSeconds,
            Optional<WebhookOptions> webhook,
            Optional<PortalOptions> portal,
            Optional<ImapOptions> imap,
            Optional<String> imapPassword,
            Optional<FeedOptions> feed,
            Optional<String> captchaSecret) {
        public Secrets over(Secrets present) {
            return new Secrets(
                    keys.orElse(present.keys()),
                    over(verifyToken, present.verifyToken()),
                    pageTokens.orElse(present.pageTokens()),
                    readsNoMailbox() ? Optional.empty() : over(imapPassword, present.imapPassword()),
                    over(captchaSecret, present.captchaSecret()));
        }

        public ChannelOptions over(ChannelOptions present) {
            return new ChannelOptions(
                    mapping.orElse(present.mapping()),
                    allowedOrigins.orElse(present.allowedOrigins()),
                    over(honeypot, present.honeypot()),
                    over(timestampField, present.timestampField()),
                    over(minSeconds, present.minSeconds(), 0),
                    over(webhook, present.webhook(), WebhookOptions.NONE),
                    over(portal, present.portal(), PortalOptions.NONE),
                    over(imap, present.imap(), ImapOptions.NONE),
                    over(feed, present.feed(), FeedOptions.NONE));
        }

        /** A mailbox that is no longer read leaves no password behind. */
        private boolean readsNoMailbox() {
            return imap.equals(Optional.of(ImapOptions.NONE));
        }

        private static Optional<String> over(Optional<String> wanted, Optional<String> present) {
            return wanted.isPresent() ? wanted.filter(text -> !text.isBlank()) : present;
        }

        private static <T> Optional<T> over(Optional<T> wanted, Optional<T> present, T none) {
            return wanted.isPresent() ? wanted.filter(value -> !value.equals(none)) : present;
        }

        @Override
        public String toString() {
            return "Change[masked]";
        }
    }

    /** What became of the change. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** The tenant has no such channel. */
        record Unknown() implements Outcome {}

        /** No door could work by these settings; nothing was changed. */
        record Refused(List<SettingProblem> problems) implements Outcome {}
    }

    public Uni<Outcome> handle(UUID tenantId, UUID channelId, Change change) {
        return transaction.run(
                tenantId,
                () -> directory
                        .find(Channel.class, tenantId, channelId)
                        .chain(channel -> channel.isEmpty()
                                ? Uni.createFrom().item(new Outcome.Unknown())
                                : apply(channel.get(), change)));
    }

    private Uni<Outcome> apply(Channel channel, Change change) {
        UUID tenantId = channel.tenantId();
        UUID channelId = channel.channelId();
        return store.ensure(tenantId, Set.of(channelId))
                .chain(() -> store.settings(tenantId))
                .map(settings -> Objects.requireNonNull(settings.get(channelId), "ensured before"))
                .chain(present -> {
                    ChannelOptions options = change.over(present.options());
                    List<SettingProblem> problems = rules.problems(channel.kind(), options);
                    return problems.isEmpty()
                            ? save(tenantId, channelId, change, present, options)
                                    .<Outcome>replaceWith(new Outcome.Done())
                            : Uni.createFrom().item(new Outcome.Refused(problems));
                });
    }

    private Uni<Void> save(UUID tenantId, UUID channelId, Change change, Settings present, ChannelOptions options) {
        return store.save(tenantId, channelId, change.over(present.secrets()), options)
                // What was said of the tokens before says nothing of the new ones.
                .chain(() -> change.pageTokens().isPresent()
                        ? tokens.forget(tenantId, channelId)
                        : Uni.createFrom().voidItem());
    }
}
