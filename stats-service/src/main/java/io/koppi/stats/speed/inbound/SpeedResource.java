package io.koppi.stats.speed.inbound;

import io.koppi.directory.Callers;
import io.koppi.problem.Problem;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.inbound.PeriodParams;
import io.koppi.stats.speed.application.ReadSpeed;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;

@Path("/stats/speed")
@Authenticated
class SpeedResource {
    private final Callers callers;
    private final ReadSpeed readSpeed;

    SpeedResource(Callers callers, ReadSpeed readSpeed) {
        this.callers = callers;
        this.readSpeed = readSpeed;
    }

    @GET
    public Uni<SpeedView> speed(@BeanParam PeriodParams params) {
        Period period = params.period();
        Optional<UUID> location = params.location();
        return callers.transact(caller -> readSpeed.handle(caller, location, period))
                .map(speed -> SpeedView.of(speed.orElseThrow(Problem::notFound)));
    }
}
