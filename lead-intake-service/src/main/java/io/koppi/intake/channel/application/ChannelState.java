package io.koppi.intake.channel.application;

import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.silence.domain.Silence;
import java.util.Optional;
import java.util.UUID;

/** A channel as its admin sees it; secrets are never part of it. */
public record ChannelState(
        UUID channelId,
        String kind,
        String name,
        Address address,
        Readiness readiness,
        Optional<PullFailures.Failure> failure,
        Counts counts,
        Optional<Silence> silence) {

    /** Whether contacts can come in. */
    public enum Readiness {
        READY,
        /** The kind needs a secret and none is set: everything is refused. */
        NEEDS_SECRET,
        /** The provider takes an access token no more: its leads are announced, but cannot be fetched. */
        TOKEN_EXPIRED,
        /** An access token ends within a week. */
        TOKEN_EXPIRING,
        /** The mailbox it reads cannot be read. */
        IMAP_FAILING,
        /** The feed it polls cannot be read. */
        FEED_FAILING,
        OFF
    }
}
