package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes what is due, so that this process and no other submits it. Counts the attempt before it is made: a crash may follow. */
@ApplicationScoped
public class TakeDueAlerts {
    private final Alerts alerts;
    private final AlertConfig config;
    private final TenantTransaction transaction;
    private final Clock clock;

    TakeDueAlerts(Alerts alerts, AlertConfig config, TenantTransaction transaction, Clock clock) {
        this.alerts = alerts;
        this.config = config;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Uni<List<Alert>> handle(int most) {
        Instant now = clock.instant();
        return transaction.acrossTenants(() -> alerts.take(most, now, now.plus(config.unconfirmedAfter())));
    }
}
