package io.koppi.routing.directory.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People of one location who serve the same request types. */
public record Team(UUID tenantId, UUID id, UUID locationId, String name, Set<UUID> requestTypeIds, boolean active)
        implements Entry {
    public Team {
        requestTypeIds = Set.copyOf(requestTypeIds);
    }

    List<Finding> findings() {
        return new Findings().text("name", name, 120).list();
    }
}
