package io.koppi.claim.pipeline.application;

import io.koppi.claim.lead.application.LeadFile;
import io.koppi.claim.pipeline.domain.Flaw;

/** Everything a move can come to. */
public sealed interface MoveOutcome {

    record Moved(LeadFile file) implements MoveOutcome {}

    /** The mover saw an older version; {@code present} is the lead as it is. */
    record Stale(LeadFile present) implements MoveOutcome {}

    record Flawed(Flaw flaw) implements MoveOutcome {}

    /** A free lead has no stage to move from: it must be claimed first. */
    record NotClaimed() implements MoveOutcome {}
}
