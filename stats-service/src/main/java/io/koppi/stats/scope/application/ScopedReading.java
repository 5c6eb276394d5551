package io.koppi.stats.scope.application;

import io.koppi.contracts.directory.Location;
import io.koppi.directory.Directory;
import io.koppi.directory.domain.Caller;
import io.koppi.messaging.TenantTransaction;
import io.koppi.stats.scope.domain.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one way to a figure: nothing is read before the caller's walls have become a {@link Scope}. */
@ApplicationScoped
public class ScopedReading {
    private final Directory directory;
    private final TenantTransaction transaction;

    ScopedReading(Directory directory, TenantTransaction transaction) {
        this.directory = directory;
        this.transaction = transaction;
    }

    /** Reads over every location the caller may see; empty for a quick-link session, which may see none. */
    public <T> Uni<Optional<T>> ofAll(Caller caller, Function<Scope, Uni<T>> read) {
        return of(caller, Optional.empty(), read);
    }

    /** Reads over the named location, or all the caller may see; empty when that location does not exist for the caller. */
    public <T> Uni<Optional<T>> of(Caller caller, Optional<UUID> locationId, Function<Scope, Uni<T>> read) {
        if (caller.onlyLead().isPresent()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return transaction.run(
                caller.tenantId(),
                () -> directory
                        .all(Location.class, caller.tenantId())
                        .map(locations -> visible(caller, locations))
                        .map(visible -> narrowed(visible, locationId))
                        .chain(locations -> locations
                                .map(ids -> read.apply(new Scope(caller.tenantId(), ids))
                                        .map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private static Set<UUID> visible(Caller caller, Map<UUID, Location> locations) {
        Collection<UUID> ofTenant = locations.keySet();
        return ofTenant.stream().filter(caller::seesLocation).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Set<UUID>> narrowed(Set<UUID> visible, Optional<UUID> wanted) {
        return wanted.isEmpty()
                ? Optional.of(visible)
                : wanted.filter(visible::contains).map(Set::of);
    }
}
