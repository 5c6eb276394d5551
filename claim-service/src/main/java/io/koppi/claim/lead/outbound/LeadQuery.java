package io.koppi.claim.lead.outbound;

import io.koppi.claim.lead.domain.Lead;
import io.koppi.directory.domain.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** A question about leads which cannot be asked without the caller's tenant and locations. */
record LeadQuery(String condition, String order, Map<String, Object> parameters) {
    /** What {@code in ()} would be, if SQL had it. */
    private static final String NOWHERE = "1 = 0";

    LeadQuery {
        parameters = Map.copyOf(parameters);
    }

    static LeadQuery seenBy(Caller caller) {
        LeadQuery own = new LeadQuery("tenantId = :tenant", "", Map.of("tenant", caller.tenantId()));
        LeadQuery lead = caller.onlyLead()
                .map(only -> own.and("id = :only").with("only", only))
                .orElse(own);
        return caller.onlyLocations()
                .map(locations -> locations.isEmpty()
                        ? lead.and(NOWHERE)
                        : lead.and("locationId in (:locations)").with("locations", locations))
                .orElse(lead);
    }

    LeadQuery and(String further) {
        return new LeadQuery(condition + " and " + further, order, parameters);
    }

    LeadQuery with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new LeadQuery(condition, order, more);
    }

    LeadQuery orderedBy(String attributes) {
        return new LeadQuery(condition, " order by " + attributes, parameters);
    }

    Uni<Long> count() {
        return Panache.getSession()
                .chain(session -> bound(session.createSelectionQuery(
                                "select count(*) from LeadRow where " + condition, Long.class))
                        .getSingleResult());
    }

    Uni<List<Lead>> list(int limit) {
        return Panache.getSession()
                .chain(session -> bound(
                                session.createSelectionQuery("from LeadRow where " + condition + order, LeadRow.class))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(LeadRow::toDomain).toList());
    }

    Uni<Optional<UUID>> firstId() {
        return Panache.getSession()
                .chain(session -> bound(session.createSelectionQuery(
                                "select id from LeadRow where " + condition + order, UUID.class))
                        .setMaxResults(1)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private <T> SelectionQuery<T> bound(SelectionQuery<T> query) {
        parameters.forEach((name, value) -> {
            if (value instanceof Set<?> values) {
                query.setParameter(name, values);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
