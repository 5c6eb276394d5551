package io.koppi.intake;

import io.koppi.directory.Callers;
import io.koppi.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may look after channels: a tenant's admin for that tenant, the operator for the one the header names. */
@ApplicationScoped
public class Admins {
    public static final String TENANT_HEADER = "X-Koppi-Tenant";
    private static final String OPERATOR = "operator";

    private final Callers callers;
    private final SecurityIdentity identity;

    Admins(Callers callers, SecurityIdentity identity) {
        this.callers = callers;
        this.identity = identity;
    }

    /** Who acts for which tenant; the member is empty when it is the operator. */
    public record Admin(UUID tenantId, Optional<UUID> memberId) {}

    /** The tenant the caller acts for; everybody else is refused. */
    public Uni<UUID> tenant(Optional<String> header) {
        return admin(header).map(Admin::tenantId);
    }

    /** The same with who it is. */
    public Uni<Admin> admin(Optional<String> header) {
        if (header.isPresent()) {
            return Uni.createFrom().item(() -> new Admin(named(header.get()), Optional.empty()));
        }
        return callers.current().map(caller -> {
            if (!caller.isTenantAdmin()) {
                throw Problem.forbidden("Channels are their admin's.");
            }
            return new Admin(caller.tenantId(), Optional.of(caller.memberId()));
        });
    }

    private UUID named(String tenant) {
        if (!identity.hasRole(OPERATOR)) {
            throw Problem.forbidden("Channels are their admin's.");
        }
        try {
            return UUID.fromString(tenant);
        } catch (IllegalArgumentException e) {
            throw Problems.unreadable(TENANT_HEADER + " is not a UUID.");
        }
    }
}
