package io.koppi.stats.arrivals.inbound;

import io.koppi.directory.Callers;
import io.koppi.problem.Problem;
import io.koppi.stats.arrivals.application.ReadArrivals;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.inbound.PeriodParams;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;

@Path("/stats/arrivals")
@Authenticated
class ArrivalsResource {
    private final Callers callers;
    private final ReadArrivals readArrivals;

    ArrivalsResource(Callers callers, ReadArrivals readArrivals) {
        this.callers = callers;
        this.readArrivals = readArrivals;
    }

    @GET
    public Uni<ArrivalsView> arrivals(@BeanParam PeriodParams params) {
        Period period = params.period();
        Optional<UUID> location = params.location();
        return callers.transact(caller -> readArrivals.handle(caller, location, period))
                .map(arrivals -> ArrivalsView.of(arrivals.orElseThrow(Problem::notFound)));
    }
}
