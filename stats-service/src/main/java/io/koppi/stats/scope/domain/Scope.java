package io.koppi.stats.scope.domain;

import java.util.Set;
import java.util.UUID;

/** The locations a figure is made of: all of one tenant, all behind the caller's walls. May be none. */
public record Scope(UUID tenantId, Set<UUID> locationIds) {
    public Scope {
        locationIds = Set.copyOf(locationIds);
    }
}
