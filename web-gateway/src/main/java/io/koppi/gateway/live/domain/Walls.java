package io.koppi.gateway.live.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a listener may hear of.
 *
 * @param everywhere in the whole tenant
 * @param onlyLead of a quick-link session: nothing but this lead exists for it
 */
public record Walls(UUID tenantId, boolean everywhere, Set<UUID> locationIds, Optional<UUID> onlyLead) {

    public Walls {
        locationIds = Set.copyOf(locationIds);
    }

    public boolean admit(Hint.Located hint) {
        return hint.tenantId().equals(tenantId)
                && (everywhere || locationIds.contains(hint.locationId()))
                && (onlyLead.isEmpty() || onlyLead.equals(hint.lead()));
    }
}
