package io.koppi.intake.silence.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of looking for silent channels. */
@ConfigMapping(prefix = "intake.silence")
public interface SilenceConfig {
    /** Also {@code @Scheduled}'s setting. */
    @WithDefault("15m")
    String every();
}
