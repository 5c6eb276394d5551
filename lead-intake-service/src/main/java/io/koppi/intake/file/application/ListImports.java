package io.koppi.intake.file.application;

import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.RowOutcome;
import io.koppi.intake.file.domain.RowResult;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant's imports for its admin's eyes. */
@ApplicationScoped
public class ListImports {
    private static final int MOST = 100;

    private final Imports imports;
    private final TenantTransaction transaction;

    ListImports(Imports imports, TenantTransaction transaction) {
        this.imports = imports;
        this.transaction = transaction;
    }

    /** Newest first. */
    public Uni<List<ListImport>> handle(UUID tenantId) {
        return transaction.run(tenantId, () -> imports.newest(tenantId, MOST));
    }

    public Uni<Optional<ListImport>> handle(UUID tenantId, UUID importId) {
        return transaction.run(tenantId, () -> imports.find(tenantId, importId));
    }

    /** One page of outcomes; empty when the tenant has no such import. */
    public Uni<Optional<List<RowResult>>> rows(
            UUID tenantId, UUID importId, Optional<RowOutcome> outcome, int after, int most) {
        return transaction.run(
                tenantId,
                () -> imports.find(tenantId, importId)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.<List<RowResult>>empty())
                                : imports.rows(tenantId, importId, outcome, after, most)
                                        .map(Optional::of)));
    }
}
