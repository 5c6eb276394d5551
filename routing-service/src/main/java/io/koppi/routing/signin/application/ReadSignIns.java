package io.koppi.routing.signin.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.routing.signin.domain.SignInState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Which members of a tenant can sign in. */
@ApplicationScoped
public class ReadSignIns {
    private final TenantTransaction transaction;
    private final ProvisioningQueue queue;

    ReadSignIns(TenantTransaction transaction, ProvisioningQueue queue) {
        this.transaction = transaction;
        this.queue = queue;
    }

    public Uni<Map<UUID, SignInState>> handle(UUID tenantId) {
        return transaction.run(tenantId, () -> queue.states(tenantId));
    }
}
