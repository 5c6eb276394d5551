package io.koppi.intake.silence.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of looking for silent channels. */
@ConfigMapping(prefix = "intake.silence")
public interface SilenceConfig {
    /** Also {@code @Scheduled}'s setting. */
    @WithDefault("15m")
    String every();

    /** How far back a channel's usual weeks are looked for. */
    @WithDefault("P56D")
    Duration memory();
}
