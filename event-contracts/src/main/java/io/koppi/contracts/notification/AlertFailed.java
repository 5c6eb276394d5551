package io.koppi.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/** The alert did not reach the member and will not be tried again. */
public record AlertFailed(
        UUID tenantId, UUID leadId, UUID locationId, UUID alertId, UUID memberId, String reason, Instant failedAt)
        implements NotificationEvent {}
