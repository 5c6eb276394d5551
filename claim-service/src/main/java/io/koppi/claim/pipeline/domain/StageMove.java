package io.koppi.claim.pipeline.domain;

import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Stage;
import java.util.Optional;

/**
 * A wish to move a lead to a stage. While it is open a lead moves as its owner likes; one that has ended can only be reopened, to
 * call or offer, so that an outcome is never turned into another behind the figures' back.
 *
 * @param valueCents what a deal is worth; with {@code won} only, and optional there
 * @param lostReason why there was none; with {@code lost} only, and mandatory there
 */
public record StageMove(Stage to, Optional<Long> valueCents, Optional<LostReason> lostReason) {
    /** A thousand million: above it is a slip of the finger. */
    public static final long MOST_CENTS = 100_000_000_000L;

    /** Empty when the move may be made. */
    public Optional<Flaw> flaw(Stage from) {
        if (to == Stage.WITHDRAWN) {
            return Optional.of(new Flaw("stage", "Nobody moves a lead there: a lead nobody took may be withdrawn."));
        }
        if (to == from) {
            return Optional.of(new Flaw("stage", "The lead is in this stage already."));
        }
        if (from.isEnd() && to != Stage.CALL && to != Stage.OFFER) {
            return Optional.of(new Flaw("stage", "An ended lead can be reopened to call or offer only."));
        }
        return flawedValue().or(this::flawedReason);
    }

    public Progress progress() {
        return new Progress(to, valueCents, lostReason.map(LostReason::key));
    }

    private Optional<Flaw> flawedValue() {
        if (valueCents.isPresent() && to != Stage.WON) {
            return Optional.of(new Flaw("valueCents", "Only a won lead has a value."));
        }
        return valueCents
                .filter(cents -> cents < 0 || cents > MOST_CENTS)
                .map(cents -> new Flaw("valueCents", "The value is from 0 to " + MOST_CENTS + " cents."));
    }

    private Optional<Flaw> flawedReason() {
        if (to == Stage.LOST && lostReason.isEmpty()) {
            return Optional.of(new Flaw("lostReason", "Say why the lead was lost."));
        }
        if (to != Stage.LOST && lostReason.isPresent()) {
            return Optional.of(new Flaw("lostReason", "Only a lost lead has a reason."));
        }
        return Optional.empty();
    }
}
