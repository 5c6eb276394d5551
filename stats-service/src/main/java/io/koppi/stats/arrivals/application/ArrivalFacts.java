package io.koppi.stats.arrivals.application;

import io.koppi.stats.arrivals.domain.Arrivals;
import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.smallrye.mutiny.Uni;

/** Counts arrivals from the facts. */
public interface ArrivalFacts {
    Uni<Arrivals> count(Scope scope, Period period);
}
