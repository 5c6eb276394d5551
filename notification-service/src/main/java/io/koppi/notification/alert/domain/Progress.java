package io.koppi.notification.alert.domain;

import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.koppi.notification.sms.domain.SubmitOutcome.Accepted;
import io.koppi.notification.sms.domain.SubmitOutcome.Postponed;
import io.koppi.notification.sms.domain.SubmitOutcome.Refused;
import io.koppi.notification.sms.domain.SubmitOutcome.Unconfirmed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an alert has come.
 *
 * @param attempts submits the message centre may have taken; a refused one does not count
 * @param refusals answers that said "later"
 * @param dueAt when to submit, or, while submitting, when no answer can be expected any more
 */
public record Progress(
        State state,
        int attempts,
        int refusals,
        Instant dueAt,
        Optional<String> messageId,
        Optional<String> reason,
        Optional<Instant> sentAt,
        Optional<Instant> deliveredAt) {

    /** An unconfirmed submit is repeated once: rather two messages than none, but never three. */
    private static final int MOST_ATTEMPTS = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int LONGEST_PAUSE_DOUBLINGS = 7;

    /** Planned, submitting, sent and delivered follow one another; failed and cancelled end it. */
    public enum State {
        PLANNED,
        SUBMITTING,
        SENT,
        DELIVERED,
        FAILED,
        CANCELLED
    }

    static Progress planned(Instant now) {
        return new Progress(
                State.PLANNED, 0, 0, now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Progress answered(SubmitOutcome outcome, Instant now) {
        return switch (outcome) {
            case Accepted accepted -> sent(accepted.messageId(), now);
            case Postponed postponed -> again(attempts - 1, refusals + 1, now.plus(pause()));
            case Refused refused -> refused(refused.reason());
            case Unconfirmed unconfirmed -> unconfirmed(now);
        };
    }

    Progress unconfirmed(Instant now) {
        return attempts < MOST_ATTEMPTS ? again(attempts, refusals, now) : failed("unconfirmed");
    }

    Progress receipted(Delivery delivery, Instant now) {
        return switch (delivery) {
            case DELIVERED ->
                new Progress(State.DELIVERED, attempts, refusals, dueAt, messageId, reason, sentAt, Optional.of(now));
            case UNDELIVERED -> failed("undelivered");
        };
    }

    Progress failed(String why) {
        return new Progress(State.FAILED, attempts, refusals, dueAt, messageId, Optional.of(why), sentAt, deliveredAt);
    }

    Progress cancelled() {
        return new Progress(State.CANCELLED, attempts, refusals, dueAt, messageId, reason, sentAt, deliveredAt);
    }

    private Progress refused(String why) {
        return new Progress(
                State.FAILED, attempts - 1, refusals, dueAt, messageId, Optional.of(why), sentAt, deliveredAt);
    }

    private Progress sent(String id, Instant now) {
        return new Progress(
                State.SENT, attempts, refusals, dueAt, Optional.of(id), reason, Optional.of(now), deliveredAt);
    }

    private Progress again(int submits, int refused, Instant at) {
        return new Progress(State.PLANNED, submits, refused, at, messageId, reason, sentAt, deliveredAt);
    }

    private Duration pause() {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(refusals, LONGEST_PAUSE_DOUBLINGS));
    }
}
