package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.CatchAll;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "catch_all")
class CatchAllRow extends EntryRow<CatchAll> {
    UUID locationId;
    UUID teamId;
    UUID requestTypeId;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    CatchAllRow() {}

    @Override
    void take(CatchAll entry) {
        locationId = entry.locationId();
        teamId = entry.teamId();
        requestTypeId = entry.requestTypeId();
    }

    @Override
    CatchAll toDomain() {
        return new CatchAll(tenantId, locationId, teamId, requestTypeId);
    }
}
