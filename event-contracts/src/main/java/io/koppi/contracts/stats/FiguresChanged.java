package io.koppi.contracts.stats;

import java.time.Instant;
import java.util.UUID;

/** The figures of this location have moved; whoever shows them may ask again. Carries no figures. */
public record FiguresChanged(UUID tenantId, UUID locationId, Instant changedAt) implements StatsEvent {
    @Override
    public UUID subjectId() {
        return locationId;
    }
}
