package io.koppi.routing.directory.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The tenant's directory as it stands now. */
@ApplicationScoped
public class ReadDirectory {
    private final TenantTransaction transaction;
    private final Directories directories;

    ReadDirectory(TenantTransaction transaction, Directories directories) {
        this.transaction = transaction;
        this.directories = directories;
    }

    public Uni<Optional<TenantDirectory>> handle(UUID tenantId) {
        return transaction.run(tenantId, () -> directories.current(tenantId));
    }
}
