package io.koppi.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/** The provider took the alert. {@code medium}: {@code sms}; {@code attempts} above 1 means an unconfirmed submit was repeated. */
public record AlertSent(
        UUID tenantId,
        UUID leadId,
        UUID locationId,
        UUID alertId,
        UUID memberId,
        String medium,
        int round,
        int attempts,
        Instant sentAt)
        implements NotificationEvent {}
