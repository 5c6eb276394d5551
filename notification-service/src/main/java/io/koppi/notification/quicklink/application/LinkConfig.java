package io.koppi.notification.quicklink.application;

import io.koppi.notification.quicklink.domain.LinkTerms;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** How links are made and how long they live. */
@ConfigMapping(prefix = "notification.link")
public interface LinkConfig {
    /** The server's secret, at least 32 characters. */
    @Size(min = 32)
    String key();

    @WithDefault("12h")
    Duration life();

    @WithDefault("2h")
    Duration onceTaken();

    @WithDefault("60s")
    Duration doubleTap();

    default LinkTerms terms() {
        return new LinkTerms(life(), onceTaken(), doubleTap());
    }
}
