package io.koppi.claim.lead.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a lead is. The key is what events, the API and the database say. */
public enum Stage {
    NEW,
    CALL,
    OFFER,
    WON,
    LOST,
    /** Taken back by whoever brought the contact, before anybody took it. Nobody moves a lead there, or from there. */
    WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnd() {
        return this == WON || this == LOST || this == WITHDRAWN;
    }

    public static Optional<Stage> of(String key) {
        return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }
}
