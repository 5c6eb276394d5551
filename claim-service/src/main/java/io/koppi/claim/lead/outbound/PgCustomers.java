package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.application.Customers;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.PreviousLead;
import io.koppi.directory.domain.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class PgCustomers implements Customers {
    private static final int MOST = 20;
    private static final String EARLIER = "select l from CustomerRow c join LeadRow l on l.id = c.leadId"
            + " where c.tenantId = :tenant and l.tenantId = :tenant and c.leadId <> :id and c.receivedAt <= :before"
            + " and l.stage <> 'withdrawn' and ";
    private static final String ERASE =
            "with customer as (update lead_customer set name = null, phone = null, email = null,"
                    + " message = null, answers = '{}' where tenant_id = :tenant and lead_id = :id)"
                    + " update lead set excerpt = null where tenant_id = :tenant and id = :id";

    private final Json json;

    PgCustomers(Json json) {
        this.json = json;
    }

    @Override
    public Uni<Customer> of(Lead lead) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from CustomerRow where tenantId = :tenant and leadId = :id", CustomerRow.class)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("id", lead.id())
                        .getSingleResult())
                .map(this::toDomain);
    }

    @Override
    public Uni<Void> erase(Lead lead) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ERASE)
                        .setParameter("tenant", lead.tenantId())
                        .setParameter("id", lead.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<PreviousLead>> previousLeads(Caller caller, Lead lead, Customer customer) {
        Optional<Set<UUID>> locations = caller.onlyLocations();
        if (caller.onlyLead().isPresent()
                || locations.filter(Set::isEmpty).isPresent()
                || (customer.phone().isEmpty() && customer.email().isEmpty())) {
            return Uni.createFrom().item(List.of());
        }
        String sql = EARLIER
                + same(customer)
                + locations
                        .map(ids -> " and array_contains(:locations, l.locationId)")
                        .orElse("")
                + " order by l.receivedAt desc";
        return Panache.getSession()
                .chain(session -> {
                    SelectionQuery<LeadRow> query = session.createSelectionQuery(sql, LeadRow.class)
                            .setParameter("tenant", lead.tenantId())
                            .setParameter("id", lead.id())
                            .setParameter("before", lead.request().receivedAt())
                            .setMaxResults(MOST);
                    customer.phone().ifPresent(phone -> query.setParameter("phone", phone));
                    customer.email().ifPresent(email -> query.setParameter("email", email));
                    // As an array: Hibernate plans a query with a list anew each time.
                    locations.ifPresent(ids -> query.setParameter("locations", ids.toArray(UUID[]::new)));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(PgCustomers::previous).toList());
    }

    private static String same(Customer customer) {
        if (customer.phone().isPresent() && customer.email().isPresent()) {
            return "(c.phone = :phone or c.email = :email)";
        }
        return customer.phone().isPresent() ? "c.phone = :phone" : "c.email = :email";
    }

    private static PreviousLead previous(LeadRow row) {
        Lead lead = row.toDomain();
        return new PreviousLead(
                lead.id(),
                lead.request().receivedAt(),
                lead.progress().stage(),
                lead.request().subject(),
                lead.owner().map(Ownership::memberId));
    }

    private Customer toDomain(CustomerRow row) {
        return new Customer(
                Optional.ofNullable(row.name),
                Optional.ofNullable(row.phone),
                Optional.ofNullable(row.email),
                Optional.ofNullable(row.message),
                json.texts(row.answers));
    }
}
