package io.koppi.notification.alert.application;

import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.offer.application.Offers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was told about a lead, for the admins of its location. */
@ApplicationScoped
public class ListAlerts {
    private final Callers callers;
    private final Offers offers;
    private final Alerts alerts;
    private final TenantTransaction transaction;

    ListAlerts(Callers callers, Offers offers, Alerts alerts, TenantTransaction transaction) {
        this.callers = callers;
        this.offers = offers;
        this.alerts = alerts;
        this.transaction = transaction;
    }

    /** Empty when the lead is unknown or not the caller's to look into: the two must look alike. */
    public Uni<Optional<List<Alert>>> handle(UUID leadId) {
        return callers.current().chain(caller -> transaction.run(caller.tenantId(), () -> ofCallers(caller, leadId)));
    }

    private Uni<Optional<List<Alert>>> ofCallers(Caller caller, UUID leadId) {
        return offers.find(caller.tenantId(), leadId)
                .map(offer -> offer.filter(found -> caller.isAdminOf(found.locationId())))
                .chain(offer -> offer.map(found ->
                                alerts.ofLead(caller.tenantId(), leadId).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
