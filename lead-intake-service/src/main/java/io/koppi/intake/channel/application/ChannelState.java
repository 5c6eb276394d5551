package io.koppi.intake.channel.application;

import io.koppi.intake.channel.application.ChannelStore.Counts;
import io.koppi.intake.channel.domain.Address;
import java.util.Optional;
import java.util.UUID;

/** A channel as its admin sees it; secrets are never part of it. */
public record ChannelState(
        UUID channelId,
        String kind,
        String name,
        Address address,
        Readiness readiness,
        Optional<MailboxFailures.Failure> mailboxFailure,
        Counts counts) {

    /** Whether contacts can come in. */
    public enum Readiness {
        READY,
        /** The kind needs a secret and none is set: everything is refused. */
        NEEDS_SECRET,
        /** The mailbox it reads cannot be read. */
        IMAP_FAILING,
        OFF
    }
}
