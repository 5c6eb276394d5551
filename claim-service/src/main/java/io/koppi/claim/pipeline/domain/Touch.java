package io.koppi.claim.pipeline.domain;

import java.util.Arrays;
import java.util.Optional;

/** How a call to the customer went. */
public enum Touch {
    REACHED("reached"),
    NOT_REACHED("not-reached");

    private final String key;

    Touch(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Touch> of(String key) {
        return Arrays.stream(values()).filter(touch -> touch.key.equals(key)).findFirst();
    }
}
