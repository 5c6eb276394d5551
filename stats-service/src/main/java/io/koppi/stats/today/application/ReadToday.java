package io.koppi.stats.today.application;

import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Tenant;
import io.koppi.directory.Directory;
import io.koppi.directory.domain.Caller;
import io.koppi.stats.scope.application.ScopedReading;
import io.koppi.stats.scope.domain.Scope;
import io.koppi.stats.today.domain.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The day so far at the caller's locations; empty when the caller may see no figures. Which date it is says the tenant's zone to
 * an admin of the whole tenant, and to anybody else their first location's by name; each location counts that date in its own time.
 */
@ApplicationScoped
public class ReadToday {
    private final ScopedReading reading;
    private final Directory directory;
    private final DayFacts facts;
    private final Clock clock;

    ReadToday(ScopedReading reading, Directory directory, DayFacts facts, Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    public Uni<Optional<Today>> handle(Caller caller) {
        return reading.ofAll(
                caller,
                scope -> zone(caller, scope)
                        .chain(zone -> facts.count(scope, LocalDate.ofInstant(clock.instant(), zone))));
    }

    private Uni<ZoneId> zone(Caller caller, Scope scope) {
        return directory
                .byIds(Location.class, scope.tenantId(), scope.locationIds())
                .map(ReadToday::firstZone)
                .chain(first -> first.isPresent() && !caller.tenantAdmin()
                        ? Uni.createFrom().item(first.orElseThrow())
                        : tenantZone(scope.tenantId())
                                .map(zone -> zone.or(() -> first)
                                        // A directory copy that has not got the tenant yet has no facts to count
                                        // either.
                                        .orElse(ZoneOffset.UTC)));
    }

    private Uni<Optional<ZoneId>> tenantZone(UUID tenantId) {
        return directory
                .find(Tenant.class, tenantId, tenantId)
                .map(tenant -> tenant.map(Tenant::timeZone).map(ZoneId::of));
    }

    private static Optional<ZoneId> firstZone(Map<UUID, Location> locations) {
        return locations.values().stream()
                .min(Comparator.comparing(Location::name).thenComparing(Location::locationId))
                .map(Location::timeZone)
                .map(ZoneId::of);
    }
}
