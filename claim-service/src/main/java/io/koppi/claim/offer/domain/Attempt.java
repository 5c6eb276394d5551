package io.koppi.claim.offer.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** One claim as it reached us. {@code marginMillis} is how long after the winner's; 0 for the winner. */
public record Attempt(UUID memberId, Instant arrivedAt, Result result, long marginMillis) {

    public enum Result {
        WON,
        REFUSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
