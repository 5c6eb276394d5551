package io.koppi.intake.channel.inbound;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.koppi.intake.channel.application.ChannelState;
import io.koppi.intake.channel.application.PullFailures;
import io.koppi.intake.channel.application.ShowSettings;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.channel.domain.SecretsSet;
import io.koppi.intake.channel.domain.WebhookOptions;
import io.koppi.intake.silence.domain.Silence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows a channel with the addresses its senders use. */
@ApplicationScoped
class ChannelViews {
    private static final double TENTHS = 10;

    private final String publicUrl;
    private final String mailDomain;

    ChannelViews(
            @ConfigProperty(name = "koppi.public-url") String publicUrl,
            @ConfigProperty(name = "intake.mail.domain") String mailDomain) {
        this.publicUrl = publicUrl;
        this.mailDomain = mailDomain;
    }

    record ChannelView(
            UUID id,
            String kind,
            String name,
            String address,
            String url,
            Optional<String> mailAddress,
            String state,
            Optional<Instant> failingSince,
            Optional<String> failure,
            Optional<Instant> lastContactAt,
            long received,
            long processed,
            long waiting,
            long failed,
            long duplicates,
            Optional<Instant> silentSince,
            Optional<Double> silenceExpected) {}

    /** What is set, by the names it is set under; {@code set} tells which secrets are there. */
    record SettingsView(
            Map<String, FormMapping> mapping,
            List<String> allowedOrigins,
            Optional<String> honeypot,
            Optional<String> timestampField,
            Optional<Integer> minSeconds,
            Optional<WebhookOptions> webhook,
            Optional<PortalOptions> portal,
            Optional<ImapOptions> imap,
            Optional<FeedOptions> feed,
            SetView set) {}

    /** {@code secrets} is how many, {@code pageTokens} whose. */
    record SetView(
            int secrets, boolean verifyToken, List<String> pageTokens, boolean imapPassword, boolean captchaSecret) {}

    record DetailedView(@JsonUnwrapped ChannelView channel, SettingsView settings) {}

    DetailedView detailed(ChannelState channel, ShowSettings.Shown shown) {
        ChannelOptions options = shown.options();
        SecretsSet set = shown.set();
        return new DetailedView(
                view(channel),
                new SettingsView(
                        options.mapping(),
                        options.allowedOrigins(),
                        options.honeypot(),
                        options.timestampField(),
                        options.minSeconds(),
                        options.webhook(),
                        options.portal(),
                        options.imap(),
                        options.feed(),
                        new SetView(
                                set.keys(),
                                set.verifyToken(),
                                set.accounts(),
                                set.imapPassword(),
                                set.captchaSecret())));
    }

    ChannelView view(ChannelState channel) {
        String address = channel.address().text();
        String path = channel.kind().equals(ChannelKind.WEBSITE_FORM.key()) ? "/f/" : "/hooks/";
        return new ChannelView(
                channel.channelId(),
                channel.kind(),
                channel.name(),
                address,
                publicUrl + path + address,
                ChannelKind.of(channel.kind()).filter(ChannelKind::takesMail).map(kind -> address + "@" + mailDomain),
                channel.readiness().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                channel.failure().map(PullFailures.Failure::since),
                channel.failure().map(PullFailures.Failure::reason),
                channel.counts().lastAt(),
                channel.counts().received(),
                channel.counts().processed(),
                channel.counts().waiting(),
                channel.counts().failed(),
                channel.counts().duplicates(),
                channel.silence().map(Silence::since),
                channel.silence().map(silence -> Math.rint(silence.expected() * TENTHS) / TENTHS));
    }
}
