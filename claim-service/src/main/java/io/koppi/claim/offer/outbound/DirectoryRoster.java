package io.koppi.claim.offer.outbound;

import io.koppi.claim.offer.application.Roster;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Counts in the directory copy, where a lead is opened, instead of reading every member of the tenant for it. */
@ApplicationScoped
class DirectoryRoster implements Roster {
    private static final String COUNT =
            "select count(*) from directory_entry where tenant_id = :tenant and kind = 'directory.member.v1'"
                    + " and state @> cast(cast(:wanted as text) as jsonb) and state ->> 'phone' is not null";

    @Override
    public Uni<Integer> alerted(UUID tenantId, UUID teamId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter("tenant", tenantId)
                        .setParameter("wanted", "{\"active\":true,\"teamIds\":[\"" + teamId + "\"]}")
                        .getSingleResult())
                .map(Math::toIntExact);
    }
}
