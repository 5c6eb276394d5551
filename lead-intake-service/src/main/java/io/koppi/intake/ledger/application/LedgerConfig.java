package io.koppi.intake.ledger.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the ledger's check. */
@ConfigMapping(prefix = "intake.ledger")
public interface LedgerConfig {
    /** Also {@code @Scheduled}'s setting. */
    @WithDefault("10m")
    String checkEvery();

    /** So many days back are compared. A contact may still move in the ledger after that, but seldom does. */
    @WithDefault("7")
    int checkDays();
}
