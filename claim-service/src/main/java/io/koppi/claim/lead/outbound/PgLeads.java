package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.application.ChangedMeanwhile;
import io.koppi.claim.lead.application.Leads;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

@ApplicationScoped
class PgLeads implements Leads {
    private final Json json;

    PgLeads(Json json) {
        this.json = json;
    }

    @Override
    public Uni<Boolean> add(Lead lead, Customer customer) {
        return find(lead.tenantId(), lead.id())
                .chain(there -> there.isPresent()
                        ? Uni.createFrom().item(false)
                        : Panache.getSession()
                                .chain(session -> session.persistAll(new LeadRow(lead), row(lead, customer))
                                        .chain(session::flush))
                                .onFailure(ConstraintViolationException.class)
                                .transform(failure -> new ChangedMeanwhile(lead.id(), failure))
                                .replaceWith(true));
    }

    @Override
    public Uni<Optional<Lead>> find(UUID tenantId, UUID leadId) {
        return read(tenantId, leadId, LockModeType.NONE);
    }

    @Override
    public Uni<Optional<Lead>> lock(UUID tenantId, UUID leadId) {
        return read(tenantId, leadId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Flushed at once: that is where the version is checked, and the answer must show the new one. */
    @Override
    public Uni<Lead> save(Lead lead) {
        return Panache.getSession()
                .chain(session -> session.find(LeadRow.class, lead.id())
                        .invoke(row -> row.take(lead))
                        .call(row -> flush(session, lead))
                        .map(LeadRow::toDomain));
    }

    private static Uni<Void> flush(Session session, Lead lead) {
        return session.flush()
                .onFailure(OptimisticLockException.class)
                .transform(failure -> new ChangedMeanwhile(lead.id(), failure));
    }

    private static Uni<Optional<Lead>> read(UUID tenantId, UUID leadId, LockModeType lock) {
        return Panache.getSession()
                .chain(session -> session.find(LeadRow.class, leadId, lock))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.tenantId.equals(tenantId))
                        .map(LeadRow::toDomain));
    }

    private CustomerRow row(Lead lead, Customer customer) {
        CustomerRow row = new CustomerRow();
        row.leadId = lead.id();
        row.tenantId = lead.tenantId();
        row.receivedAt = lead.request().receivedAt();
        row.name = customer.name().orElse(null);
        row.phone = customer.phone().orElse(null);
        row.email = customer.email().orElse(null);
        row.message = customer.message().orElse(null);
        row.answers = json.write(customer.answers());
        return row;
    }
}
