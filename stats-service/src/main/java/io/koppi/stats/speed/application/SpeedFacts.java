package io.koppi.stats.speed.application;

import io.koppi.stats.scope.domain.Period;
import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.speed.domain.Speed;
import io.smallrye.mutiny.Uni;

/** Measures waits from the facts. */
public interface SpeedFacts {
    /** Over the leads received in the period, whenever they were claimed. */
    Uni<Speed> measure(Scope scope, Period period);
}
