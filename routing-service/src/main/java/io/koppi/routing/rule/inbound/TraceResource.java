package io.koppi.routing.rule.inbound;

import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.koppi.problem.Problem;
import io.koppi.routing.rule.application.ExplainRoute;
import io.koppi.routing.rule.application.Routes.Route;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;

/** Why a contact went where it went, for those who see the location it went to. */
@Path("/directory/contacts/{id}/trace")
@Authenticated
class TraceResource {
    private final Callers callers;
    private final ExplainRoute explainRoute;

    TraceResource(Callers callers, ExplainRoute explainRoute) {
        this.callers = callers;
        this.explainRoute = explainRoute;
    }

    record TraceView(
            String rule, int position, int of, String because, UUID locationId, UUID teamId, Instant routedAt) {
        static TraceView of(Route route) {
            return new TraceView(
                    route.trace().rule(),
                    route.trace().position(),
                    route.trace().of(),
                    route.trace().because(),
                    route.locationId(),
                    route.teamId(),
                    route.routedAt());
        }
    }

    /** The lead that comes of a contact has its id. */
    @GET
    public Uni<TraceView> trace(UUID id) {
        return callers.current().chain(caller -> visible(caller, id));
    }

    private Uni<TraceView> visible(Caller caller, UUID id) {
        return explainRoute
                .handle(caller.tenantId(), id)
                .map(found -> found.filter(route -> caller.sees(id, route.locationId()))
                        .map(TraceView::of)
                        .orElseThrow(Problem::notFound));
    }
}
