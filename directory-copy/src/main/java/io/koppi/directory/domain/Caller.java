package io.koppi.directory.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The member who asks, and the walls they stand behind.
 *
 * @param locationIds where the member works
 * @param adminLocationIds which locations the member rules
 * @param tenantAdmin rules every location of the tenant
 * @param onlyLead set for a quick-link session: nothing but this lead exists for it
 */
public record Caller(
        UUID tenantId,
        UUID memberId,
        boolean tenantAdmin,
        Set<UUID> adminLocationIds,
        Set<UUID> locationIds,
        Optional<UUID> onlyLead) {

    public Caller {
        adminLocationIds = Set.copyOf(adminLocationIds);
        locationIds = Set.copyOf(locationIds);
    }

    /** Whether a lead of this location is behind the caller's walls. */
    public boolean sees(UUID leadId, UUID locationId) {
        return onlyLead.map(leadId::equals).orElse(true) && seesLocation(locationId);
    }

    public boolean seesLocation(UUID locationId) {
        return tenantAdmin || locationIds.contains(locationId) || adminLocationIds.contains(locationId);
    }

    public boolean isAdminOf(UUID locationId) {
        return onlyLead.isEmpty() && (tenantAdmin || adminLocationIds.contains(locationId));
    }

    public boolean isTenantAdmin() {
        return onlyLead.isEmpty() && tenantAdmin;
    }

    /** The locations to ask a store for; empty means every location of the tenant. */
    public Optional<Set<UUID>> onlyLocations() {
        return tenantAdmin
                ? Optional.empty()
                : Optional.of(Stream.concat(locationIds.stream(), adminLocationIds.stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
