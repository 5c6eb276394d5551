package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.koppi.notification.sms.domain.SubmitOutcome.Accepted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps what the message centre answered to a submit, and the receipt should it have come first. */
@ApplicationScoped
public class RecordOutcome {
    private final Alerts alerts;
    private final EarlyReceipts receipts;
    private final AlertEvents events;
    private final TenantTransaction transaction;
    private final Clock clock;

    RecordOutcome(
            Alerts alerts, EarlyReceipts receipts, AlertEvents events, TenantTransaction transaction, Clock clock) {
        this.alerts = alerts;
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@code submitted} is the alert as it was taken; {@code at} when the answer came. */
    public Uni<Void> handle(Alert submitted, SubmitOutcome outcome, Instant at) {
        // Across tenants, for an early receipt belongs to none.
        return transaction.acrossTenants(() -> outcome instanceof Accepted accepted
                ? accepted(submitted, accepted, at)
                : answered(submitted, outcome, at).replaceWithVoid());
    }

    private Uni<Void> accepted(Alert submitted, Accepted accepted, Instant at) {
        return receipts.lock(accepted.messageId())
                .chain(() -> answered(submitted, accepted, at))
                .chain(sent -> receipts.take(accepted.messageId())
                        .map(early -> sent.flatMap(
                                alert -> early.flatMap(delivery -> alert.receipted(delivery, clock.instant())))))
                .chain(this::keep)
                .replaceWithVoid();
    }

    private Uni<Optional<Alert>> answered(Alert submitted, SubmitOutcome outcome, Instant at) {
        return alerts.lock(submitted.tenantId(), submitted.id())
                .map(found -> found.flatMap(
                        alert -> alert.answered(outcome, submitted.progress().attempts(), at)))
                .chain(this::keep);
    }

    private Uni<Optional<Alert>> keep(Optional<Alert> changed) {
        return changed.map(alert -> alerts.save(alert)
                        .chain(() -> events.reached(alert, clock.instant()))
                        .replaceWith(changed))
                .orElseGet(() -> Uni.createFrom().item(changed));
    }
}
