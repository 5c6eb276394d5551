package io.koppi.stats.today.inbound;

import io.koppi.directory.Callers;
import io.koppi.problem.Problem;
import io.koppi.stats.today.application.ReadToday;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/stats/today")
@Authenticated
class TodayResource {
    private final Callers callers;
    private final ReadToday readToday;

    TodayResource(Callers callers, ReadToday readToday) {
        this.callers = callers;
        this.readToday = readToday;
    }

    @GET
    public Uni<TodayView> today() {
        return callers.transact(readToday::handle).map(today -> TodayView.of(today.orElseThrow(Problem::notFound)));
    }
}
