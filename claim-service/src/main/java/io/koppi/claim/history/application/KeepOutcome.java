package io.koppi.claim.history.application;

import io.koppi.claim.pipeline.domain.Flaw;

/** Everything the telling of a past lead can come to. */
public sealed interface KeepOutcome {

    record Kept() implements KeepOutcome {}

    /** The lead is here already; it stays as it is. */
    record Known() implements KeepOutcome {}

    record Flawed(Flaw flaw) implements KeepOutcome {}
}
