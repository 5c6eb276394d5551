package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.Team;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "team")
class TeamRow extends EntryRow<Team> {
    UUID locationId;
    String name;
    UUID[] requestTypeIds;
    boolean active;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    TeamRow() {}

    @Override
    void take(Team entry) {
        locationId = entry.locationId();
        name = entry.name();
        requestTypeIds = array(entry.requestTypeIds());
        active = entry.active();
    }

    @Override
    Team toDomain() {
        return new Team(tenantId, id, locationId, name, set(requestTypeIds), active);
    }
}
