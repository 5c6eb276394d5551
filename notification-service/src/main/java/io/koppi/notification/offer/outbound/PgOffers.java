package io.koppi.notification.offer.outbound;

import io.koppi.notification.offer.application.Offers;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
            + " subject = excluded.subject, opened_at = excluded.opened_at, taken_by = null, taken_at = null"
            + " where offer.round < excluded.round";

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
