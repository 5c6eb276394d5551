package io.koppi.stats.hitrate.inbound;

import io.koppi.directory.Callers;
import io.koppi.problem.Problem;
import io.koppi.stats.hitrate.application.CompareLocations;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.inbound.PeriodParams;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/stats/locations")
@Authenticated
class LocationsResource {
    private final Callers callers;
    private final CompareLocations compareLocations;

    LocationsResource(Callers callers, CompareLocations compareLocations) {
        this.callers = callers;
        this.compareLocations = compareLocations;
    }

    @GET
    public Uni<LocationsView> locations(@BeanParam PeriodParams params) {
        Period period = params.period();
        return callers.transact(caller -> compareLocations.handle(caller, period))
                .map(figures -> LocationsView.of(figures.orElseThrow(Problem::notFound)));
    }
}
