package io.koppi.notification.alert.application;

import io.koppi.notification.alert.domain.Alert;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What the others are told about alerts, in the transaction of the change. */
public interface AlertEvents {

    /** Announces the state the alert has just reached, if it is one that others hear about. */
    Uni<Void> reached(Alert alert, Instant at);
}
