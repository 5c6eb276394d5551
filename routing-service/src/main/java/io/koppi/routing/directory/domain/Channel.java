package io.koppi.routing.directory.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    /** What lead-intake-service has a door for. */
    private static final Set<String> KINDS = new TreeSet<>(List.of(
            "website-form",
            "adf",
            "meta-lead-ads",
            "linkedin-lead-forms",
            "google-lead-forms",
            "tiktok-lead-ads",
            "webhook",
            "api",
            "marketplace-mail",
            "polled-feed",
            "file-import",
            "manual"));

    List<Finding> findings() {
        return new Findings()
                .unless(KINDS.contains(kind), "kind", "must be one of " + String.join(", ", KINDS))
                .text("name", name, 120)
                .list();
    }
}
