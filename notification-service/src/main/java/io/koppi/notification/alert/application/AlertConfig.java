package io.koppi.notification.alert.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient alerts are. */
@ConfigMapping(prefix = "notification.alert")
public interface AlertConfig {
    /** Counted from the opening of the offer; later an alert would only annoy. */
    @WithDefault("60m")
    Duration life();

    /** How long after a submit its answer is given up; must be longer than the message centre's response timeout. */
    @WithDefault("10s")
    Duration unconfirmedAfter();

    /** How often what is overdue is settled, and the net under the wake-up after a commit. Also {@code @Scheduled}'s setting. */
    @WithDefault("5s")
    String settleEvery();
}
