package io.koppi.routing.directory.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One source of contacts, and where those go that say nothing better themselves. */
public record Channel(
        UUID tenantId,
        UUID id,
        String kind,
        String name,
        Optional<UUID> defaultLocationId,
        Optional<UUID> defaultRequestTypeId,
        boolean active)
        implements Entry {
    private static final Set<String> KINDS = Set.of("website-form", "adf", "meta-lead-ads");

    List<Finding> findings() {
        return new Findings()
                .unless(KINDS.contains(kind), "kind", "must be website-form, adf or meta-lead-ads")
                .text("name", name, 120)
                .list();
    }
}
