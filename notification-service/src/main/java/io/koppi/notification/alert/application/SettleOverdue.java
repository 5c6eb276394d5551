package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.alert.domain.Progress.State;
import io.koppi.notification.offer.application.Offers;
import io.koppi.notification.offer.domain.Offer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings on what got stuck: submits whose process died are repeated once, alerts past their time are given up. A submit is
 * settled only when two runs in a row found it overdue: after a database outage the process that knows the answer stores it first.
 */
@ApplicationScoped
public class SettleOverdue {
    private static final int MOST_AT_ONCE = 200;
    private static final Duration EARLY_RECEIPTS_KEPT = Duration.ofDays(1);

    private final Alerts alerts;
    private final Offers offers;
    private final EarlyReceipts receipts;
    private final AlertEvents events;
    private final TenantTransaction transaction;
    private final Clock clock;
    private volatile Set<UUID> suspects = Set.of();

    SettleOverdue(
            Alerts alerts,
            Offers offers,
            EarlyReceipts receipts,
            AlertEvents events,
            TenantTransaction transaction,
            Clock clock) {
        this.alerts = alerts;
        this.offers = offers;
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@code ours} are being submitted by this very process, which will hear of them. */
    public Uni<Void> handle(Set<UUID> ours) {
        Instant now = clock.instant();
        return transaction.acrossTenants(() -> alerts.lockOverdue(MOST_AT_ONCE, now)
                .map(overdue -> unlessFresh(overdue, ours))
                .chain(overdue -> Multi.createFrom()
                        .iterable(overdue)
                        .onItem()
                        .transformToUniAndConcatenate(alert -> settle(alert, now))
                        .collect()
                        .last())
                .chain(() -> receipts.forgetBefore(now.minus(EARLY_RECEIPTS_KEPT))));
    }

    private List<Alert> unlessFresh(List<Alert> overdue, Set<UUID> ours) {
        Set<UUID> known = suspects;
        suspects = overdue.stream()
                .filter(alert -> alert.progress().state() == State.SUBMITTING)
                .map(Alert::id)
                .collect(Collectors.toUnmodifiableSet());
        return overdue.stream()
                .filter(alert -> alert.progress().state() != State.SUBMITTING
                        || (known.contains(alert.id()) && !ours.contains(alert.id())))
                .toList();
    }

    private Uni<Void> settle(Alert alert, Instant now) {
        return offers.find(alert.tenantId(), alert.leadId())
                .map(offer -> alert.overdue(isOnOffer(alert, offer), now))
                .map(settled -> settled.stream().toList())
                .chain(changed -> alerts.save(changed).chain(() -> events.reached(changed, now)));
    }

    private static boolean isOnOffer(Alert alert, Optional<Offer> offer) {
        return offer.filter(known -> known.isOpen(alert.round())).isPresent();
    }
}
