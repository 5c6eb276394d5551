package io.koppi.routing.directory.application;

import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where the directory is kept. Every call happens inside the caller's transaction. */
public interface Directories {

    /** Holds the tenant's directory still until the transaction ends; empty when there is no such tenant. */
    Uni<Optional<TenantDirectory>> lock(UUID tenantId);

    /** The directory as it was last committed, read anew only when it changed; empty when there is no such tenant. */
    Uni<Optional<TenantDirectory>> current(UUID tenantId);

    /**
     * Writes the entry and answers its new version, which begins with 1 and grows by one. Fails with {@link DuplicateValue} when
     * another tenant has a value that must be unique, and with {@link IdOfAnotherTenant}.
     */
    Uni<Long> save(Entry entry);

    /** Makes {@link #current} look again. */
    Uni<Void> changed(UUID tenantId);
}
