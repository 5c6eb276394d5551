package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.sms.domain.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes sent alerts with the message centre's receipts; one that came before its answer waits for it. */
@ApplicationScoped
public class RecordReceipt {
    private final Alerts alerts;
    private final EarlyReceipts receipts;
    private final AlertEvents events;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final Together<Receipt> received;

    RecordReceipt(
            Alerts alerts,
            EarlyReceipts receipts,
            AlertEvents events,
            TenantTransaction transaction,
            Background background,
            Clock clock) {
        this.alerts = alerts;
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.received = new Together<>(background, this::keep);
    }

    public Uni<Void> handle(Receipt receipt) {
        return received.add(receipt);
    }

    private Uni<Void> keep(List<Receipt> given) {
        Set<String> messages = given.stream().map(Receipt::messageId).collect(Collectors.toUnmodifiableSet());
        return transaction.acrossTenants(() -> receipts.lock(messages)
                .chain(() -> alerts.lockByMessage(messages))
                .chain(sent -> close(given, sent)));
    }

    /** The centre may repeat a receipt; the second finds the alert closed. */
    private Uni<Void> close(List<Receipt> given, Map<String, Alert> sent) {
        Instant now = clock.instant();
        List<Alert> closed = new ArrayList<>();
        List<Receipt> early = new ArrayList<>();
        for (Receipt receipt : given) {
            Alert alert = sent.get(receipt.messageId());
            if (alert == null) {
                early.add(receipt);
            } else {
                alert.receipted(receipt.delivery(), now).ifPresent(next -> {
                    sent.put(receipt.messageId(), next);
                    closed.add(next);
                });
            }
        }
        return alerts.save(closed).chain(() -> events.reached(closed, now)).chain(() -> receipts.keep(early, now));
    }
}
