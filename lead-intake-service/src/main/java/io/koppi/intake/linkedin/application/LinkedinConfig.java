package io.koppi.intake.linkedin.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where and how LinkedIn is asked for leads. */
@ConfigMapping(prefix = "intake.linkedin")
public interface LinkedinConfig {
    @WithDefault("https://api.linkedin.com/rest")
    String restUrl();

    /** The month of the interface, {@code YYYYMM}; LinkedIn answers each for about a year. */
    @WithDefault("202609")
    String version();

    @WithDefault("10s")
    Duration timeout();
}
