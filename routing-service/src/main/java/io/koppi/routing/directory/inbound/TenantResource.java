package io.koppi.routing.directory.inbound;

import io.koppi.problem.Problem;
import io.koppi.routing.directory.application.ChangeDirectory;
import io.koppi.routing.directory.domain.Actor;
import io.koppi.routing.directory.inbound.DirectoryRequests.TenantRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Tenants, for the operator alone. */
@Path("/tenants")
@Authenticated
class TenantResource {
    private final Asking asking;
    private final ChangeDirectory changeDirectory;

    TenantResource(Asking asking, ChangeDirectory changeDirectory) {
        this.asking = asking;
        this.changeDirectory = changeDirectory;
    }

    @PUT
    @Path("{id}")
    public Uni<Response> tenant(UUID id, TenantRequest request) {
        if (!asking.isOperator()) {
            return Uni.createFrom().failure(Problem.forbidden("Only the operator adds and changes tenants."));
        }
        return changeDirectory.handle(Actor.operator(id), request.toDomain(id)).map(Answers::answer);
    }
}
