package io.koppi.intake.mail.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the SMTP listener. */
@ConfigMapping(prefix = "intake.mail")
public interface MailConfig {
    /** What stands behind the {@code @} of a channel's mail address; shown to admins, mail is taken for any domain. */
    String domain();

    @WithDefault("2525")
    int port();

    @WithDefault("10485760")
    int largestMail();

    @WithDefault("200")
    int mostConnections();

    /** How long a sender may need for one mail, from its connection or the mail before to the last byte. */
    @WithDefault("2m")
    Duration longestMail();

    /** A sender still waits after this long for its 250; RFC 5321 grants ten minutes. */
    @WithDefault("30s")
    Duration patience();
}
