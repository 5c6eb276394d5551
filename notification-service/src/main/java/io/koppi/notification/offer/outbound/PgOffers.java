package io.koppi.notification.offer.outbound;

import io.koppi.messaging.PlanCache;
import io.koppi.notification.offer.application.Offers;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgOffers implements Offers {
    // One statement decides: of two deliveries of the same round only one finds something to write.
    private static final String OPEN = "insert into offer (tenant_id, lead_id, location_id, team_id, request_type_id,"
            + " round, subject, received_at, opened_at)"
            + " values (:tenant, :lead, :location, :team, :type, :round, nullif(:subject, ''), :received, :opened)"
            + " on conflict (tenant_id, lead_id) do update set location_id = excluded.location_id,"
            + " team_id = excluded.team_id, request_type_id = excluded.request_type_id, round = excluded.round,"
            + " subject = excluded.subject, opened_at = excluded.opened_at, planned = false, taken_by = null, taken_at = null"
            + " where offer.round < excluded.round";

    private static final String PLANNABLE = "select o.* from offer o where not o.planned and o.taken_by is null"
            + " and o.withdrawn_at is null"
            + " and o.opened_at > :since"
            + " and exists (select 1 from directory_entry d where d.tenant_id = o.tenant_id and d.id = o.location_id)"
            + " and exists (select 1 from directory_entry d where d.tenant_id = o.tenant_id and d.id = o.request_type_id)"
            + " order by o.opened_at limit :most";

    @Override
    public Uni<Boolean> open(Offer offer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("tenant", offer.tenantId())
                        .setParameter("lead", offer.leadId())
                        .setParameter("location", offer.locationId())
                        .setParameter("team", offer.teamId())
                        .setParameter("type", offer.requestTypeId())
                        .setParameter("round", offer.round())
                        .setParameter("subject", offer.subject().orElse(""))
                        .setParameter("received", offer.receivedAt())
                        .setParameter("opened", offer.openedAt())
                        .executeUpdate())
                .map(written -> written == 1);
    }

    @Override
    public Uni<Void> take(UUID tenantId, UUID leadId, int round, Taking taking) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("update OfferRow set takenBy = :member, takenAt = :at"
                                + " where tenantId = :tenant and leadId = :lead and round = :round")
                        .setParameter("member", taking.memberId())
                        .setParameter("at", taking.at())
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .setParameter("round", round)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdraw(UUID tenantId, UUID leadId, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("update OfferRow set withdrawnAt = :at"
                                + " where tenantId = :tenant and leadId = :lead and withdrawnAt is null")
                        .setParameter("at", at)
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> markPlanned(UUID tenantId, UUID leadId, int round) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "update OfferRow set planned = true where tenantId = :tenant"
                                        + " and leadId = :lead and round = :round and planned = false and withdrawnAt is null")
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .setParameter("round", round)
                        .executeUpdate())
                .map(marked -> marked == 1);
    }

    @Override
    public Uni<List<Offer>> plannable(Instant openedSince, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLANNABLE, OfferRow.class)
                        .setParameter("since", PlanCache.past(openedSince))
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(OfferRow::toDomain).toList());
    }

    @Override
    public Uni<Optional<Offer>> find(UUID tenantId, UUID leadId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from OfferRow where tenantId = :tenant and leadId = :lead", OfferRow.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("lead", leadId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(OfferRow::toDomain));
    }
}
