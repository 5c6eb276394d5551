package io.koppi.contracts.intake;

import java.time.Instant;
import java.util.UUID;

/** A contact is on disk but could not be understood; it waits in the failed tray. {@code reason} is a stable code without personal data. */
public record ContactFailed(UUID tenantId, UUID contactId, UUID channelId, String reason, Instant failedAt)
        implements IntakeEvent {}
