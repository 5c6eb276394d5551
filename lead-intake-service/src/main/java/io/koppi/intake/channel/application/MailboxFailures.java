package io.koppi.intake.channel.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The mailboxes that cannot be read. Works inside the caller's transaction. */
public interface MailboxFailures {
    /** {@code reason} is a stable code. */
    record Failure(Instant since, String reason) {}

    /** By channel. */
    Uni<Map<UUID, Failure>> of(UUID tenantId);
}
