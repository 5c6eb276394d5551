package io.koppi.contracts.notification;

import io.koppi.contracts.Event;
import java.util.UUID;

/** What notification-service announces about alerts. Keyed by the lead. */
public sealed interface NotificationEvent extends Event permits AlertSent, AlertDelivered, AlertFailed, AlertOpened {
    UUID leadId();

    UUID locationId();

    UUID alertId();

    @Override
    default UUID subjectId() {
        return leadId();
    }
}
