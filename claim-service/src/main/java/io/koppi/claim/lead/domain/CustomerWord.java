package io.koppi.claim.lead.domain;

import java.util.Arrays;
import java.util.Optional;

/** What customers say of their own lead. The key is what events, the API and the timeline say. */
public enum CustomerWord {
    CALL_WISHED("call-wished"),
    ALREADY_CALLED("already-called"),
    NO_LONGER_NEEDED("no-longer-needed");

    private final String key;

    CustomerWord(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<CustomerWord> of(String key) {
        return Arrays.stream(values()).filter(word -> word.key.equals(key)).findFirst();
    }
}
