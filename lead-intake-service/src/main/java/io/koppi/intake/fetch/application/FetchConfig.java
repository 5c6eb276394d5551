package io.koppi.intake.fetch.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of fetching announced leads, the same for every provider. */
@ConfigMapping(prefix = "intake.fetch")
public interface FetchConfig {
    @WithDefault("500ms")
    Duration firstPause();

    @WithDefault("15m")
    Duration longestPause();

    /** A provider may not know a lead for some seconds after announcing it. */
    @WithDefault("8")
    int attemptsWhileUnknown();

    @WithDefault("40")
    int attemptsWhileBusy();

    /** The whole fetch of one lead, which may take several calls. */
    @WithDefault("30s")
    Duration timeout();

    /** A replica that took a lead and died gives it back after this long. Longer than the timeout. */
    @WithDefault("60s")
    Duration lease();

    /** So many fetches in a row are looked at; when half of them found the provider out of reach, it is left alone. */
    @WithDefault("20")
    int circuitCalls();

    /** How long it is left alone before one fetch tries whether it is back. */
    @WithDefault("10s")
    Duration circuitPause();
}
