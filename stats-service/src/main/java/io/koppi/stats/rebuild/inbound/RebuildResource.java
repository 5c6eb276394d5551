package io.koppi.stats.rebuild.inbound;

import io.koppi.stats.rebuild.application.RequestRebuild;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/stats/rebuild")
@RolesAllowed("operator")
class RebuildResource {
    private final RequestRebuild requestRebuild;

    RebuildResource(RequestRebuild requestRebuild) {
        this.requestRebuild = requestRebuild;
    }

    @POST
    public Uni<Response> rebuild() {
        return requestRebuild.handle().map(done -> Response.accepted().build());
    }
}
