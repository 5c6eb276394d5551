package io.koppi.intake.feed.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of polling feeds. */
@ConfigMapping(prefix = "intake.feed")
public interface FeedConfig {
    /** How often each feed is asked; whole seconds. */
    @WithDefault("60s")
    Duration every();

    /** The longest a server may keep us waiting for one page. */
    @WithDefault("20s")
    Duration patience();

    /** Bytes of one page. */
    @WithDefault("10485760")
    int largestPage();

    /** So many pages of one server in a row are looked at; when half of them failed, it is left alone. */
    @WithDefault("20")
    int circuitCalls();

    /** How long it is left alone before one page tries whether it is back. */
    @WithDefault("10s")
    Duration circuitPause();
}
