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

    /** The tenant the caller acts for; everybody else is refused. */
    public Uni<UUID> tenant(Optional<String> header) {
        if (header.isPresent()) {
            return Uni.createFrom().item(() -> named(header.get()));
        }
        return callers.current().map(caller -> {
            if (!caller.isTenantAdmin()) {
                throw Problem.forbidden("Channels are their admin's.");
            }
            return caller.tenantId();
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
