package io.koppi.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/** The member's phone has the alert, says the provider's receipt. */
public record AlertDelivered(
        UUID tenantId, UUID leadId, UUID locationId, UUID alertId, UUID memberId, Instant deliveredAt)
        implements NotificationEvent {}
