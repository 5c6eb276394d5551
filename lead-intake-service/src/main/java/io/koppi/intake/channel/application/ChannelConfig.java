package io.koppi.intake.channel.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the channels as a whole. */
@ConfigMapping(prefix = "intake")
public interface ChannelConfig {
    /** 32 bytes in base64 that seal the channels' secrets in the database. */
    String secretKey();

    /** How long a door may go by settings it read before. */
    @WithDefault("2s")
    Duration settingsAge();
}
