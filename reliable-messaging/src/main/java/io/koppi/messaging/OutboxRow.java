package io.koppi.messaging;

import java.time.Instant;
import java.util.UUID;

/** One event waiting in the outbox. */
record OutboxRow(
        long seq,
        UUID eventId,
        String topic,
        String key,
        String type,
        UUID tenantId,
        String payload,
        Instant occurredAt) {}
