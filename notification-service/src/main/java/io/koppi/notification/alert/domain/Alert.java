package io.koppi.notification.alert.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.notification.alert.domain.Progress.State;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.sms.domain.PhoneNumber;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.koppi.notification.sms.domain.SubmitOutcome.Accepted;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One member is told once about one round of a lead. The id follows from that, so the same alert has the same id, and the same
 * link, however often it is planned.
 *
 * @param body the text ahead of the link; the link itself is never stored
 */
public record Alert(
        UUID tenantId,
        UUID id,
        UUID leadId,
        UUID locationId,
        int round,
        UUID memberId,
        PhoneNumber phone,
        String body,
        Instant expiresAt,
        Progress progress) {

    public static final String MEDIUM = "sms";

    private static final Set<State> NOT_YET_SENT = EnumSet.of(State.PLANNED, State.SUBMITTING, State.CANCELLED);

    public static Alert plan(Offer offer, UUID memberId, PhoneNumber phone, String body, Terms terms) {
        String identity = offer.leadId() + "/" + offer.round() + "/" + memberId + "/" + MEDIUM;
        return new Alert(
                offer.tenantId(),
                UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)),
                offer.leadId(),
                offer.locationId(),
                offer.round(),
                memberId,
                phone,
                body,
                terms.expiresAt(),
                Progress.planned(terms.now()));
    }

    /** When an alert is planned, and when it is too late for it. */
    public record Terms(Instant now, Instant expiresAt) {}

    /**
     * What an answer to the given submit means. "Taken" is true whenever it comes; any other answer counts only while that submit
     * is the last one known of.
     */
    public Optional<Alert> answered(SubmitOutcome outcome, int submit, Instant now) {
        boolean counts = outcome instanceof Accepted
                ? NOT_YET_SENT.contains(progress.state())
                : progress.state() == State.SUBMITTING && progress.attempts() == submit;
        return counts ? Optional.of(with(progress.answered(outcome, now))) : Optional.empty();
    }

    /** Only what was sent and has no end yet can be receipted: receipts may come twice. */
    public Optional<Alert> receipted(Delivery delivery, Instant now) {
        return progress.state() == State.SENT ? Optional.of(with(progress.receipted(delivery, now))) : Optional.empty();
    }

    /** Nobody will answer for it any more: its process died, or its time has passed. {@code onOffer}: the lead is still free. */
    public Optional<Alert> overdue(boolean onOffer, Instant now) {
        return switch (progress.state()) {
            case SUBMITTING -> Optional.of(with(onOffer ? progress.unconfirmed(now) : progress.failed("unconfirmed")));
            case PLANNED -> waiting(onOffer, now);
            case SENT, DELIVERED, FAILED, CANCELLED -> Optional.empty();
        };
    }

    private Optional<Alert> waiting(boolean onOffer, Instant now) {
        if (!onOffer) {
            return Optional.of(with(progress.cancelled()));
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(with(progress.failed("expired")));
    }

    private Alert with(Progress next) {
        return new Alert(tenantId, id, leadId, locationId, round, memberId, phone, body, expiresAt, next);
    }

    @Override
    public String toString() {
        return "Alert " + id + " " + progress.state();
    }
}
