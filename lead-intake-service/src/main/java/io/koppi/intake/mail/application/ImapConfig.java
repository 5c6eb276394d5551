package io.koppi.intake.mail.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of reading mailboxes. */
@ConfigMapping(prefix = "intake.imap")
public interface ImapConfig {
    /** How often it is looked which mailboxes are due. */
    @WithDefault("5s")
    Duration tick();

    /** How often each mailbox is read; whole seconds. */
    @WithDefault("30s")
    Duration every();

    /** The longest a server may keep us waiting, for each single call. */
    @WithDefault("20s")
    Duration patience();

    /** A mailbox is given to another replica when its reader was silent for so long; whole seconds. */
    @WithDefault("3m")
    Duration lease();

    /** After so long the reader lets go, and goes on with its next turn. */
    @WithDefault("1m")
    Duration longestTurn();

    /** Mails that lay in the mailbox for longer than this, when the channel first reads it, are history. */
    @WithDefault("3d")
    Duration lookBack();

    @WithDefault("16")
    int mostAtOnce();

    /** Whether a mailbox may be on this machine or in its private network. A tenant must not reach around in there. */
    @WithDefault("false")
    boolean privateHosts();
}
