package io.koppi.notification.sms.domain;

/** What became of one submit. */
public sealed interface SubmitOutcome {

    /** The message centre took it. */
    record Accepted(String messageId) implements SubmitOutcome {}

    /** It was certainly not taken, and the same submit may succeed later. */
    record Postponed(String reason) implements SubmitOutcome {}

    /** It was certainly not taken, and never will be. */
    record Refused(String reason) implements SubmitOutcome {}

    /** It left, but no answer came: it may have been taken or not. */
    record Unconfirmed() implements SubmitOutcome {}
}
