package io.koppi.intake.channel.application;

import io.koppi.intake.channel.application.ChannelState.Readiness;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What we fetch from and cannot read: mailboxes, feeds. A bean for each. Works inside the caller's transaction. */
public interface PullFailures {
    /** {@code state} is the channel's because of it, {@code reason} a stable code. */
    record Failure(Readiness state, Instant since, String reason) {}

    /** By channel. */
    Uni<Map<UUID, Failure>> of(UUID tenantId);
}
