package io.koppi.routing.rule.application;

import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Why a contact went where it went. */
@ApplicationScoped
public class ExplainRoute {
    private final TenantTransaction transaction;
    private final Routes routes;

    ExplainRoute(TenantTransaction transaction, Routes routes) {
        this.transaction = transaction;
        this.routes = routes;
    }

    public Uni<Optional<Routes.Route>> handle(UUID tenantId, UUID contactId) {
        return transaction.run(tenantId, () -> routes.find(tenantId, contactId));
    }
}
