package io.koppi.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one way a database transaction is opened. It names the tenant to PostgreSQL, whose row-level security then hides every
 * other tenant's rows even from a query that forgot to ask for its own, and wakes the relay once the work is committed.
 */
@ApplicationScoped
public class TenantTransaction {
    private static final String ALL_TENANTS = "*";
    private static final String NAME_THE_TENANT = "select set_config('koppi.tenant', :tenant, true)";

    private final OutboxRelay relay;

    TenantTransaction(OutboxRelay relay) {
        this.relay = relay;
    }

    /** Runs the work in one transaction that sees this tenant only; joins the transaction that is already open, if any. */
    public <T> Uni<T> run(UUID tenantId, Supplier<Uni<T>> work) {
        return within(tenantId.toString(), work);
    }

    /** For timers and the operator, who act for every tenant at once. Never for a request of a member. */
    public <T> Uni<T> acrossTenants(Supplier<Uni<T>> work) {
        return within(ALL_TENANTS, work);
    }

    private <T> Uni<T> within(String tenant, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                        // As an update, though it selects: see PlanCache.
                        .chain(session -> session.createNativeQuery(NAME_THE_TENANT)
                                .setParameter("tenant", tenant)
                                .executeUpdate())
                        .chain(work::get))
                .invoke(relay::wake);
    }
}
