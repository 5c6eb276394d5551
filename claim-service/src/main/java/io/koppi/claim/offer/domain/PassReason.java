package io.koppi.claim.offer.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a member does not take an offered lead. */
public enum PassReason {
    BUSY("busy"),
    NOT_MINE("not-mine"),
    OTHER("other");

    private final String key;

    PassReason(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<PassReason> of(String key) {
        return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
    }
}
