package io.koppi.intake.pull.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of everything we fetch. */
@ConfigMapping(prefix = "intake.pull")
public interface PullConfig {
    /** How often it is looked what is due. */
    @WithDefault("5s")
    Duration tick();

    /** The longest one step may wait for the database. */
    @WithDefault("20s")
    Duration patience();

    /** A source is given to another replica when its reader was silent for so long; whole seconds. */
    @WithDefault("3m")
    Duration lease();

    /** After so long the reader lets go, and goes on with its next turn. */
    @WithDefault("1m")
    Duration longestTurn();

    /** Of each way of fetching, on one replica. */
    @WithDefault("16")
    int mostAtOnce();

    /** Whether a source may be on this machine or in its private network. A tenant must not reach around in there. */
    @WithDefault("false")
    boolean privateHosts();
}
