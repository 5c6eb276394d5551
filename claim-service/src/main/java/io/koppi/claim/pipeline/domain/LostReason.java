package io.koppi.claim.pipeline.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a lead ended without a deal. */
public enum LostReason {
    PRICE("price"),
    COMPETITOR("competitor"),
    NOT_REACHABLE("not-reachable"),
    NO_NEED("no-need"),
    OTHER("other");

    private final String key;

    LostReason(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<LostReason> of(String key) {
        return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
    }
}
