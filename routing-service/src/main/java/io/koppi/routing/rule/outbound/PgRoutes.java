package io.koppi.routing.rule.outbound;

import io.koppi.messaging.PlanCache;
import io.koppi.routing.rule.application.Routes;
import io.koppi.routing.rule.domain.Placement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgRoutes implements Routes {
    /** Tells in the same round trip whether words wait: every contact comes this way, and next to none has any. */
    private static final String INSERT =
            "with routed as (insert into contact_route (contact_id, tenant_id, location_id, team_id,"
                    + " request_type_id, rule, position, rules, because, routed_at) values (:contact, :tenant, :location, :team,"
                    + " :type, :rule, :position, :rules, :because, :at) on conflict (contact_id) do nothing returning contact_id)"
                    + " select case when not exists (select from routed) then 'AGAIN' when exists (select from waiting_word w"
                    + " where w.contact_id = :contact) then 'FIRST_WITH_WORDS' else 'FIRST' end";

    @Override
    public Uni<Added> add(UUID tenantId, UUID contactId, Placement placement, Instant routedAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT, String.class)
                        .setParameter("contact", PlanCache.past(contactId))
                        .setParameter("tenant", tenantId)
                        .setParameter("location", placement.locationId())
                        .setParameter("team", placement.teamId())
                        .setParameter("type", placement.requestTypeId())
                        .setParameter("rule", placement.trace().rule())
                        .setParameter("position", placement.trace().position())
                        .setParameter("rules", placement.trace().of())
                        .setParameter("because", placement.trace().because())
                        .setParameter("at", routedAt)
                        .getSingleResult())
                .map(Added::valueOf);
    }

    @Override
    public Uni<Optional<Route>> find(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ContactRouteRow where tenantId = :tenant and contactId = :contact",
                                ContactRouteRow.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("contact", contactId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(ContactRouteRow::toRoute));
    }
}
