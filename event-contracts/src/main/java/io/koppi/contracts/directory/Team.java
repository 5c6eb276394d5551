package io.koppi.contracts.directory;

import java.util.Set;
import java.util.UUID;

/** People of one location who serve the same request types. */
public record Team(
        UUID tenantId,
        UUID teamId,
        UUID locationId,
        long version,
        String name,
        Set<UUID> requestTypeIds,
        boolean active)
        implements DirectoryEvent {
    public Team {
        requestTypeIds = Set.copyOf(requestTypeIds);
    }

    @Override
    public UUID subjectId() {
        return teamId;
    }
}
