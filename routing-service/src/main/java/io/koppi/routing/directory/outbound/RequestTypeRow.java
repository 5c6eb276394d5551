package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.RequestType;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "request_type")
class RequestTypeRow extends EntryRow<RequestType> {
    String key;
    String nameFi;
    String nameSv;
    String nameEn;
    String deliveryMode;
    boolean active;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    RequestTypeRow() {}

    @Override
    void take(RequestType entry) {
        key = entry.key();
        nameFi = entry.names().fi();
        nameSv = entry.names().sv();
        nameEn = entry.names().en();
        deliveryMode = entry.deliveryMode();
        active = entry.active();
    }

    @Override
    RequestType toDomain() {
        return new RequestType(tenantId, id, key, new RequestType.Names(nameFi, nameSv, nameEn), deliveryMode, active);
    }
}
