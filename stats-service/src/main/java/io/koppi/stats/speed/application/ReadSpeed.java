package io.koppi.stats.speed.application;

import io.koppi.directory.domain.Caller;
import io.koppi.stats.scope.application.ScopedReading;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.speed.domain.Speed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** How fast leads were taken at the caller's locations; empty when the named location does not exist for the caller. */
@ApplicationScoped
public class ReadSpeed {
    private final ScopedReading reading;
    private final SpeedFacts facts;

    ReadSpeed(ScopedReading reading, SpeedFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    public Uni<Optional<Speed>> handle(Caller caller, Optional<UUID> locationId, Period period) {
        return reading.of(caller, locationId, scope -> facts.measure(scope, period));
    }
}
