package io.koppi.claim.history.inbound;

import io.koppi.claim.history.application.KeepOutcome;
import io.koppi.claim.history.application.KeepOutcome.Flawed;
import io.koppi.claim.history.application.KeepOutcome.Kept;
import io.koppi.claim.history.application.KeepOutcome.Known;
import io.koppi.claim.history.application.KeepPastLead;
import io.koppi.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/history/leads")
@RolesAllowed("operator")
class HistoryResource {
    private static final String TENANT_HEADER = "X-Koppi-Tenant";

    private final KeepPastLead keepPastLead;

    HistoryResource(KeepPastLead keepPastLead) {
        this.keepPastLead = keepPastLead;
    }

    /** 201 when the lead was kept, 204 when it was here already. */
    @PUT
    @Path("/{leadId}")
    public Uni<Response> keep(
            UUID leadId, @RestHeader(TENANT_HEADER) Optional<String> tenant, PastLeadRequest request) {
        return keepPastLead.handle(request.toPastLead(leadId, named(tenant))).map(HistoryResource::answer);
    }

    private static Response answer(KeepOutcome outcome) {
        return switch (outcome) {
            case Kept kept -> Response.status(Status.CREATED).build();
            case Known known -> Response.noContent().build();
            case Flawed flawed ->
                throw Problem.invalid(flawed.flaw().field(), flawed.flaw().detail());
        };
    }

    private static UUID named(Optional<String> tenant) {
        try {
            return UUID.fromString(tenant.orElse(""));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The operator names the tenant by header " + TENANT_HEADER + ", a UUID.");
        }
    }
}
