package io.koppi.notification.alert.application;

import io.koppi.notification.alert.domain.Alert;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** What the others are told about alerts, in the transaction of the change. */
public interface AlertEvents {

    /** Announces the states the alerts have just reached, as far as others hear about them. */
    Uni<Void> reached(List<Alert> alerts, Instant at);
}
