package io.koppi.stats.rebuild.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.stats.fact.application.Facts;
import io.koppi.stats.rebuild.domain.Rebuild;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Drops the facts and asks for new ones. Until those are read, the figures show what has been read so far. */
@ApplicationScoped
public class RequestRebuild {
    private final TenantTransaction transaction;
    private final Rebuilds rebuilds;
    private final Facts facts;

    RequestRebuild(TenantTransaction transaction, Rebuilds rebuilds, Facts facts) {
        this.transaction = transaction;
        this.rebuilds = rebuilds;
        this.facts = facts;
    }

    public Uni<Void> handle() {
        return transaction.acrossTenants(() -> rebuilds.lock()
                .map(Rebuild::requestedAgain)
                .chain(rebuilds::save)
                .chain(facts::forgetAll));
    }
}
