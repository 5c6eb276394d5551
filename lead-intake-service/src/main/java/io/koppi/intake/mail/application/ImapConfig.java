package io.koppi.intake.mail.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of reading mailboxes. */
@ConfigMapping(prefix = "intake.imap")
public interface ImapConfig {
    /** How often each mailbox is read; whole seconds. */
    @WithDefault("30s")
    Duration every();

    /** The longest a server may keep us waiting, for each single call. */
    @WithDefault("20s")
    Duration patience();

    /** Mails that lay in the mailbox for longer than this, when the channel first reads it, are history. */
    @WithDefault("3d")
    Duration lookBack();
}
