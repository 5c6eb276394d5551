package io.koppi.gateway.session.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who signed in.
 *
 * @param bearer the token services verify; the member and the end of the session are read from it
 */
public record Session(Kind kind, String bearer, UUID memberId, Instant expiresAt) {

    public enum Kind {
        FULL,
        QUICK_LINK
    }

    /** The bearer opens doors: it must not reach a log by printing a session. */
    @Override
    public String toString() {
        return "Session[" + kind + " of " + memberId + "]";
    }
}
