package io.koppi.routing.directory.domain;

import java.util.Set;
import java.util.UUID;

/** Who asks for a change, and what they rule. */
public record Actor(UUID tenantId, Kind kind, Set<UUID> ruledLocationIds) {
    public Actor {
        ruledLocationIds = Set.copyOf(ruledLocationIds);
    }

    /** From most to least powerful. */
    public enum Kind {
        OPERATOR,
        TENANT_ADMIN,
        LOCATION_ADMIN,
        USER
    }

    public static Actor operator(UUID tenantId) {
        return new Actor(tenantId, Kind.OPERATOR, Set.of());
    }

    public static Actor member(UUID tenantId, boolean tenantAdmin, Set<UUID> adminLocationIds) {
        if (tenantAdmin) {
            return new Actor(tenantId, Kind.TENANT_ADMIN, Set.of());
        }
        return new Actor(tenantId, adminLocationIds.isEmpty() ? Kind.USER : Kind.LOCATION_ADMIN, adminLocationIds);
    }

    public boolean isOperator() {
        return kind == Kind.OPERATOR;
    }

    boolean rulesTenant() {
        return kind == Kind.OPERATOR || kind == Kind.TENANT_ADMIN;
    }

    boolean rulesSomething() {
        return kind != Kind.USER;
    }

    boolean rulesLocation(UUID locationId) {
        return rulesTenant() || ruledLocationIds.contains(locationId);
    }

    /** Whether all of this member's reach lies within what the actor rules; somebody who works nowhere is the tenant's. */
    boolean rules(Member member) {
        return rulesTenant()
                || (!member.tenantAdmin()
                        && !member.locationIds().isEmpty()
                        && ruledLocationIds.containsAll(member.locationIds()));
    }
}
