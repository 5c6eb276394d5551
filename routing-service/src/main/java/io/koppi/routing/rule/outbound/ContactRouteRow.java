package io.koppi.routing.rule.outbound;

import io.koppi.routing.rule.application.Routes.Route;
import io.koppi.routing.rule.domain.Placement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "contact_route")
class ContactRouteRow {
    @Id
    UUID contactId;

    UUID tenantId;
    UUID locationId;
    UUID teamId;
    UUID requestTypeId;
    String rule;
    int position;
    int rules;
    String because;
    Instant routedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    ContactRouteRow() {}

    Route toRoute() {
        return new Route(locationId, teamId, new Placement.Trace(rule, position, rules, because), routedAt);
    }
}
