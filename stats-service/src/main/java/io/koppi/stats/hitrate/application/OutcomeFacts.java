package io.koppi.stats.hitrate.application;

import io.koppi.stats.hitrate.domain.LocationFigures;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Counts outcomes from the facts. */
public interface OutcomeFacts {
    /** By name; a location that is closed down appears while the period holds leads of it. */
    Uni<List<LocationFigures>> perLocation(Scope scope, Period period);
}
