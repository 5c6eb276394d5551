package io.koppi.intake.file.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of importing lists. */
@ConfigMapping(prefix = "intake.import")
public interface FileConfig {
    /** A replica that took an import and died gives it back after this long without progress. */
    @WithDefault("30s")
    Duration lease();

    /** Rows that are kept by one statement. */
    @WithDefault("200")
    int rowsAtOnce();

    /** An upload that nobody started is thrown away after this long, when its company uploads the next. */
    @WithDefault("7d")
    Duration draftAge();
}
