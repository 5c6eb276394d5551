package io.koppi.notification.quicklink.domain;

/** The answer to a tap. */
public sealed interface RedeemOutcome {

    /** The member is signed in for the lead; {@code link} is what to keep when this was the first tap. */
    record Redeemed(QuickLink link, boolean first) implements RedeemOutcome {}

    /** Somebody has used it, and this is not their device. */
    record Used() implements RedeemOutcome {}

    record Expired() implements RedeemOutcome {}

    /** Its member no longer works there. */
    record Revoked() implements RedeemOutcome {}
}
