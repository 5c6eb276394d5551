package io.koppi.intake.meta.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where Meta is asked for leads. */
@ConfigMapping(prefix = "intake.meta")
public interface MetaConfig {
    @WithDefault("https://graph.facebook.com/v24.0")
    String graphUrl();

    @WithDefault("10s")
    Duration timeout();

    /** How often each channel's pages are asked for leads that were never announced. */
    @WithDefault("5m")
    Duration pollEvery();

    /** How far a poll goes back behind the one before: Meta may show a lead some time after its creation. */
    @WithDefault("1h")
    Duration pollOverlap();
}
