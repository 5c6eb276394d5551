package io.koppi.intake.channel.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What we fetch from and cannot read: mailboxes, feeds. Works inside the caller's transaction. */
public interface PullFailures {
    /** The reason is a stable code. */
    record Failure(Instant since, String reason) {}

    /** By channel. */
    Uni<Map<UUID, Failure>> of(UUID tenantId);
}
