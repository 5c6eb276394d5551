package io.koppi.notification.alert.application;

import io.koppi.notification.offer.application.Offers;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Somebody took the lead: whoever was not told yet need not be. */
@ApplicationScoped
public class CancelAlerts {
    private final Offers offers;
    private final Alerts alerts;

    CancelAlerts(Offers offers, Alerts alerts) {
        this.offers = offers;
        this.alerts = alerts;
    }

    public Uni<Void> handle(UUID tenantId, UUID leadId, int round, Taking taking) {
        return offers.take(tenantId, leadId, round, taking).chain(() -> alerts.cancelPlanned(tenantId, leadId, round));
    }
}
