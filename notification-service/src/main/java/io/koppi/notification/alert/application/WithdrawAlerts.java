package io.koppi.notification.alert.application;

import io.koppi.notification.offer.application.Offers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The lead was taken back by whoever brought it: nobody who was not told yet is told of it. */
@ApplicationScoped
public class WithdrawAlerts {
    private final Offers offers;
    private final Alerts alerts;

    WithdrawAlerts(Offers offers, Alerts alerts) {
        this.offers = offers;
        this.alerts = alerts;
    }

    public Uni<Void> handle(UUID tenantId, UUID leadId, int round, Instant at) {
        return offers.withdraw(tenantId, leadId, at).chain(() -> alerts.cancelPlanned(tenantId, leadId, round));
    }
}
