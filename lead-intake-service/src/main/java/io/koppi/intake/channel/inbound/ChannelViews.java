package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.application.ChannelState;
import io.koppi.intake.channel.application.PullFailures;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.silence.domain.Silence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
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
