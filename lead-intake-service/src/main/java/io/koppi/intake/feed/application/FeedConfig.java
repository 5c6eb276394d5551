package io.koppi.intake.feed.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of polling feeds. */
@ConfigMapping(prefix = "intake.feed")
public interface FeedConfig {
    /** How often it is looked which feeds are due. */
    @WithDefault("5s")
    Duration tick();

    /** How often each feed is asked; whole seconds. */
    @WithDefault("60s")
    Duration every();

    /** The longest a server may keep us waiting for one page. */
    @WithDefault("20s")
    Duration patience();

    /** A feed is given to another replica when its reader was silent for so long; whole seconds. */
    @WithDefault("3m")
    Duration lease();

    /** After so long the reader lets go, and goes on with its next turn. */
    @WithDefault("1m")
    Duration longestTurn();

    /** Bytes of one page. */
    @WithDefault("10485760")
    int largestPage();

    @WithDefault("16")
    int mostAtOnce();

    /** So many pages of one server in a row are looked at; when half of them failed, it is left alone. */
    @WithDefault("20")
    int circuitCalls();

    /** How long it is left alone before one page tries whether it is back. */
    @WithDefault("10s")
    Duration circuitPause();

    /** Whether a feed may be in the private network, and without TLS. A tenant must not reach around in there. */
    @WithDefault("false")
    boolean privateHosts();
}
