package io.koppi.routing.directory.inbound;

import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.koppi.problem.Problem;
import io.koppi.routing.directory.domain.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is asking, and for which tenant. A member's tenant comes from the token alone; only the operator names one, by header. A
 * session that began with a quick link has no business in the directory: nothing there exists for it.
 */
@RequestScoped
class Asking {
    private static final String TENANT_HEADER = "X-Koppi-Tenant";

    private final SecurityIdentity identity;
    private final Callers callers;
    private final HttpHeaders headers;

    Asking(SecurityIdentity identity, Callers callers, HttpHeaders headers) {
        this.identity = identity;
        this.callers = callers;
        this.headers = headers;
    }

    boolean isOperator() {
        return identity.hasRole("operator");
    }

    /** Who asks for something of a tenant's directory. */
    Uni<Actor> actor() {
        if (isOperator()) {
            return Uni.createFrom().item(() -> Actor.operator(namedTenant()));
        }
        return member().map(caller -> {
            if (caller.onlyLead().isPresent()) {
                throw Problem.notFound();
            }
            return Actor.member(caller.tenantId(), caller.tenantAdmin(), caller.adminLocationIds());
        });
    }

    /** The member who asks, whatever kind of session it is. */
    Uni<Caller> member() {
        if (headers.getHeaderString(TENANT_HEADER) != null) {
            return Uni.createFrom().failure(Problem.forbidden("Only the operator names a tenant by header."));
        }
        return callers.current();
    }

    private UUID namedTenant() {
        String named = Optional.ofNullable(headers.getHeaderString(TENANT_HEADER))
                .orElseThrow(
                        () -> Problem.badRequest("The operator names the tenant by header " + TENANT_HEADER + "."));
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("Header " + TENANT_HEADER + " is not a UUID.");
        }
    }
}
