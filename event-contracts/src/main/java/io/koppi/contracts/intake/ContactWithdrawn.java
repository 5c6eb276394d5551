package io.koppi.contracts.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever brought the contact takes it back; its lead goes unless somebody has begun to work it.
 * {@code reason}: {@code import-undone}, which names the list.
 */
public record ContactWithdrawn(
        UUID tenantId, UUID contactId, UUID channelId, String reason, Optional<UUID> importId, Instant withdrawnAt)
        implements ContactWord {}
