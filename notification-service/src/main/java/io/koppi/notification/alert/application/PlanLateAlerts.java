package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.offer.application.Offers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Plans the alerts of offers that were opened before the directory copy knew their location or request type. */
@ApplicationScoped
public class PlanLateAlerts {
    private static final int MOST_AT_ONCE = 50;

    private final Offers offers;
    private final PlanAlerts planAlerts;
    private final AlertConfig config;
    private final TenantTransaction transaction;
    private final Clock clock;

    PlanLateAlerts(
            Offers offers, PlanAlerts planAlerts, AlertConfig config, TenantTransaction transaction, Clock clock) {
        this.offers = offers;
        this.planAlerts = planAlerts;
        this.config = config;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Uni<Void> handle() {
        Instant since = clock.instant().minus(config.life());
        return transaction
                .acrossTenants(() -> offers.plannable(since, MOST_AT_ONCE))
                .chain(late -> Multi.createFrom()
                        .iterable(late)
                        .onItem()
                        .transformToUniAndConcatenate(
                                offer -> transaction.run(offer.tenantId(), () -> planAlerts.plan(offer)))
                        .collect()
                        .last());
    }
}
