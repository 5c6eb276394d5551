package io.koppi.stats.arrivals.application;

import io.koppi.directory.domain.Caller;
import io.koppi.stats.arrivals.domain.Arrivals;
import io.koppi.stats.scope.application.ScopedReading;
import io.koppi.stats.scope.domain.Period;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** When contacts came to the caller's locations; empty when the named location does not exist for the caller. */
@ApplicationScoped
public class ReadArrivals {
    private final ScopedReading reading;
    private final ArrivalFacts facts;

    ReadArrivals(ScopedReading reading, ArrivalFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    public Uni<Optional<Arrivals>> handle(Caller caller, Optional<UUID> locationId, Period period) {
        return reading.of(caller, locationId, scope -> facts.count(scope, period));
    }
}
