package io.koppi.stats.today.application;

import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.today.domain.Today;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Counts one day from the facts. */
public interface DayFacts {
    Uni<Today> count(Scope scope, LocalDate date);
}
