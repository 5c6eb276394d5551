package io.koppi.claim.lead.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Something that happened to a lead, as its timeline tells it. {@code data} says more, by kind. */
public record Happening(Kind kind, Optional<UUID> memberId, Instant at, Map<String, Object> data) {

    public Happening {
        data = Map.copyOf(data);
    }

    /** What a timeline knows to tell. The key is what the API and the database say. */
    public enum Kind {
        RECEIVED("received"),
        ROUTED("routed"),
        OPENED("opened"),
        CLAIMED("claimed"),
        REFUSED("refused"),
        PASSED("passed"),
        REACHED("reached"),
        NOT_REACHED("not-reached"),
        NOTE("note"),
        STAGE("stage"),
        WON("won"),
        LOST("lost"),
        WITHDRAWN("withdrawn"),
        ERASED("erased"),
        /** Not staff: the customer said something, on the page that is theirs. */
        CUSTOMER("customer");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public static Happening of(Kind kind, Instant at, Map<String, Object> data) {
        return new Happening(kind, Optional.empty(), at, data);
    }

    public static Happening by(UUID memberId, Kind kind, Instant at, Map<String, Object> data) {
        return new Happening(kind, Optional.of(memberId), at, data);
    }

    /** A note's text is the customer's business and the owner's. */
    @Override
    public String toString() {
        return "Happening[" + kind + " at " + at + "]";
    }
}
