package io.koppi.intake.meta.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of fetching announced leads. */
@ConfigMapping(prefix = "intake.meta")
public interface MetaConfig {
    @WithDefault("https://graph.facebook.com/v24.0")
    String graphUrl();

    @WithDefault("10s")
    Duration timeout();

    @WithDefault("500ms")
    Duration firstPause();

    @WithDefault("15m")
    Duration longestPause();

    /** Graph may not know a lead for some seconds after announcing it. */
    @WithDefault("8")
    int attemptsWhileUnknown();

    @WithDefault("40")
    int attemptsWhileBusy();

    /** A replica that took a lead and died gives it back after this long. Longer than the timeout. */
    @WithDefault("60s")
    Duration lease();
}
