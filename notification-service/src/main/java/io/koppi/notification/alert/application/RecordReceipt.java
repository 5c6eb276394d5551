package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.sms.domain.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Closes a sent alert with the message centre's receipt; one that came before its answer waits for it. */
@ApplicationScoped
public class RecordReceipt {
    private final Alerts alerts;
    private final EarlyReceipts receipts;
    private final AlertEvents events;
    private final TenantTransaction transaction;
    private final Clock clock;

    RecordReceipt(
            Alerts alerts, EarlyReceipts receipts, AlertEvents events, TenantTransaction transaction, Clock clock) {
        this.alerts = alerts;
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Uni<Void> handle(Receipt receipt) {
        Instant now = clock.instant();
        return transaction.acrossTenants(() -> receipts.lock(receipt.messageId())
                .chain(() -> alerts.lockByMessage(receipt.messageId()))
                .chain(found ->
                        found.map(alert -> close(alert, receipt, now)).orElseGet(() -> receipts.keep(receipt, now))));
    }

    private Uni<Void> close(Alert alert, Receipt receipt, Instant now) {
        return alert.receipted(receipt.delivery(), now)
                .map(closed -> alerts.save(closed).chain(() -> events.reached(closed, now)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
