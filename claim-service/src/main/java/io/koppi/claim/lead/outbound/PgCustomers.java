package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.application.Customers;
import io.koppi.claim.lead.application.LeadFile.Person;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.PreviousLead;
import io.koppi.directory.domain.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class PgCustomers implements Customers {
    private static final int MOST = 20;
    private static final String PERSON = "select c, l from CustomerRow c"
            + " left join CustomerRow o on o.tenantId = c.tenantId and o.leadId <> c.leadId and o.receivedAt <= c.receivedAt"
            + " and (o.phone = c.phone or o.email = c.email)"
            + " left join LeadRow l on l.tenantId = c.tenantId and l.id = o.leadId and l.stage <> 'withdrawn'%s"
            + " where c.tenantId = :tenant and c.leadId = :id order by l.receivedAt desc nulls last";
    private static final String OF_THE_TENANT = PERSON.formatted("");
    private static final String OF_LOCATIONS = PERSON.formatted(" and array_contains(:locations, l.locationId)");
    private static final String ERASE =
            "with customer as (update lead_customer set name = null, phone = null, email = null,"
                    + " message = null, answers = '{}' where tenant_id = :tenant and lead_id = :id)"
                    + " update lead set excerpt = null where tenant_id = :tenant and id = :id";

    private final Json json;

    PgCustomers(Json json) {
        this.json = json;
    }

    @Override
    public Uni<Person> of(Caller caller, Lead lead) {
        Optional<Set<UUID>> locations = caller.onlyLead().isPresent() ? Optional.of(Set.of()) : caller.onlyLocations();
        return Panache.getSession()
                .chain(session -> {
                    SelectionQuery<Object[]> query = session.createSelectionQuery(
                                    locations.isPresent() ? OF_LOCATIONS : OF_THE_TENANT, Object[].class)
                            .setParameter("tenant", lead.tenantId())
                            .setParameter("id", lead.id())
                            .setMaxResults(MOST)
                            // A lead is flushed when it is saved, and a customer is never changed.
                            .setFlushMode(FlushMode.MANUAL);
                    // As an array: Hibernate plans a query with a list anew each time.
                    locations.ifPresent(ids -> query.setParameter("locations", ids.toArray(UUID[]::new)));
                    return query.getResultList();
                })
                .map(this::person);
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

    private Person person(List<Object[]> rows) {
        return new Person(
                toDomain((CustomerRow) rows.getFirst()[0]),
                rows.stream()
                        .map(row -> (LeadRow) row[1])
                        .filter(Objects::nonNull)
                        .map(PgCustomers::previous)
                        .toList());
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
