package io.koppi.contracts.notification;

import java.time.Instant;
import java.util.UUID;

/** The member tapped the quick link for the first time. */
public record AlertOpened(UUID tenantId, UUID leadId, UUID locationId, UUID alertId, UUID memberId, Instant openedAt)
        implements NotificationEvent {}
