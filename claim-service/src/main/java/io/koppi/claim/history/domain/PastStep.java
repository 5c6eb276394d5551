package io.koppi.claim.history.domain;

import io.koppi.claim.pipeline.domain.StageMove;
import io.koppi.claim.pipeline.domain.Touch;
import java.time.Instant;

/** Something the owner once did with the lead. */
public sealed interface PastStep {
    Instant at();

    record Touched(Touch touch, Instant at) implements PastStep {}

    record Noted(String text, Instant at) implements PastStep {
        /** A note's text is the customer's business and the owner's. */
        @Override
        public String toString() {
            return "Noted[at " + at + "]";
        }
    }

    record Moved(StageMove move, Instant at) implements PastStep {}
}
