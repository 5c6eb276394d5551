package io.koppi.intake.mail.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which mailboxes are read, and how far they have been. Needs no transaction of the caller. */
public interface Mailboxes {
    /** A mailbox that is ours until the lease ends. */
    record Due(UUID tenantId, UUID channelId, UUID lease, Mark mark) {}

    /**
     * How far a mailbox was read.
     *
     * @param mailbox which one it was; empty before the first time
     * @param validity changes when the server has numbered the mails anew
     * @param uid of the last mail that is kept
     */
    record Mark(String mailbox, long validity, long uid) {
        Mark at(long kept) {
            return new Mark(mailbox, validity, kept);
        }
    }

    Uni<List<Due>> take(int most, Duration lease);

    /** Renews the lease as well. False when it was lost: somebody else reads on. */
    Uni<Boolean> advance(Due due, Mark mark, Duration lease);

    /** Gives the mailbox back until its next turn; {@code failure} is a stable code. */
    Uni<Boolean> settle(Due due, Optional<String> failure, Duration pause);
}
