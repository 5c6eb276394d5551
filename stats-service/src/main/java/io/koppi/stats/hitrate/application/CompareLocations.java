package io.koppi.stats.hitrate.application;

import io.koppi.directory.domain.Caller;
import io.koppi.stats.hitrate.domain.LocationFigures;
import io.koppi.stats.scope.application.ScopedReading;
import io.koppi.stats.scope.domain.Period;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The caller's locations side by side; empty when the caller may see no figures. */
@ApplicationScoped
public class CompareLocations {
    private final ScopedReading reading;
    private final OutcomeFacts facts;

    CompareLocations(ScopedReading reading, OutcomeFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    public Uni<Optional<List<LocationFigures>>> handle(Caller caller, Period period) {
        return reading.ofAll(caller, scope -> facts.perLocation(scope, period));
    }
}
