package io.koppi.claim.offer.outbound;

import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.offer.application.Passes;
import io.koppi.claim.offer.domain.PassReason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class PgPasses implements Passes {
    private static final String INSERT =
            "insert into lead_pass (lead_id, round, member_id, tenant_id, reason, passed_at)"
                    + " values (:lead, :round, :member, :tenant, :reason, :at) on conflict do nothing";

    @Override
    public Uni<Boolean> add(Lead lead, UUID memberId, PassReason reason, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("lead", lead.id())
                        .setParameter("round", lead.opening().round())
                        .setParameter("member", memberId)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("reason", reason.key())
                        .setParameter("at", at)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }
}
