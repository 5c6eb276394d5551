package io.koppi.intake.lead.outbound;

import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.intake.lead.application.ContactLeads;
import io.koppi.intake.lead.domain.ContactLead;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/**
 * One upsert per fact. Each sets its own columns only, and its {@code where} says by rounds and times which of several stands: the
 * topic may be read again from its beginning.
 */
@ApplicationScoped
class PgContactLeads implements ContactLeads {
    private static final String OURS =
            " where exists (select 1 from contact c where c.tenant_id = :tenant and c.contact_id = :contact)";

    private static final String OFFERED =
            "insert into contact_lead (contact_id, tenant_id, location_id, round) select :contact, :tenant, :location, :round"
                    + OURS
                    + " on conflict (contact_id) do update set location_id = excluded.location_id, round = excluded.round,"
                    + " owner_id = null, claimed_at = null where contact_lead.round < excluded.round";

    private static final String TAKEN = "insert into contact_lead (contact_id, tenant_id, location_id, round, owner_id,"
            + " claimed_at) select :contact, :tenant, :location, :round, :owner, cast(:at as timestamptz)" + OURS
            + " on conflict (contact_id) do update set location_id = excluded.location_id, round = excluded.round,"
            + " owner_id = excluded.owner_id, claimed_at = excluded.claimed_at"
            + " where contact_lead.round <= excluded.round";

    private static final String MOVED = "insert into contact_lead (contact_id, tenant_id, location_id, stage, ended,"
            + " stage_at) select :contact, :tenant, :location, :stage, :ended, cast(:at as timestamptz)" + OURS
            + " on conflict (contact_id) do update set stage = excluded.stage, ended = excluded.ended,"
            + " stage_at = excluded.stage_at"
            + " where contact_lead.stage_at is null or contact_lead.stage_at <= excluded.stage_at";

    private static final String FIND = "select location_id, owner_id, claimed_at, stage, ended from contact_lead"
            + " where tenant_id = :tenant and contact_id = :contact";

    @Override
    public Uni<Void> offered(LeadOpened opened) {
        return write(OFFERED, opened, query -> query.setParameter("round", opened.round()));
    }

    @Override
    public Uni<Void> taken(LeadClaimed claimed) {
        return write(
                TAKEN,
                claimed,
                query -> query.setParameter("round", claimed.round())
                        .setParameter("owner", claimed.memberId())
                        .setParameter("at", claimed.claimedAt()));
    }

    @Override
    public Uni<Void> moved(ClaimEvent event, String stage, boolean ended, Instant at) {
        return write(
                MOVED,
                event,
                query -> query.setParameter("stage", stage)
                        .setParameter("ended", ended)
                        .setParameter("at", at));
    }

    @Override
    public Uni<Optional<ContactLead>> find(UUID tenantId, UUID contactId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", tenantId)
                        .setParameter("contact", contactId)
                        .getResultList())
                .map(rows -> first(rows).map(row -> lead(tenantId, contactId, row)));
    }

    private static Optional<Object[]> first(List<Object[]> rows) {
        return rows.stream().findFirst();
    }

    private static ContactLead lead(UUID tenantId, UUID contactId, Object[] row) {
        return new ContactLead(
                contactId,
                tenantId,
                (UUID) row[0],
                Optional.ofNullable((UUID) row[1])
                        .map(owner -> new ContactLead.Owner(owner, ((OffsetDateTime) row[2]).toInstant())),
                (String) row[3],
                (Boolean) row[4]);
    }

    private static Uni<Void> write(String sql, ClaimEvent event, UnaryOperator<MutationQuery> bind) {
        return Panache.getSession()
                .chain(session -> bind.apply(session.createNativeQuery(sql)
                                .setParameter("contact", event.leadId())
                                .setParameter("tenant", event.tenantId())
                                .setParameter("location", event.locationId()))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
