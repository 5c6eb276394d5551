package io.koppi.claim.offer.domain;

import io.koppi.claim.lead.domain.Ownership;

/** Everything a claim can come to. A refusal is an answer, not an exception. */
public sealed interface ClaimOutcome {

    record Won(Ownership by) implements ClaimOutcome {}

    record AlreadyYours(Ownership by) implements ClaimOutcome {}

    record TooLate(Ownership winner, long marginMillis) implements ClaimOutcome {}

    /** There is nothing to take any more. */
    record Withdrawn() implements ClaimOutcome {}
}
