package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.Tenant;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "tenant")
class TenantRow extends EntryRow<Tenant> {
    String slug;
    String name;
    String language;
    String country;
    String timeZone;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    TenantRow() {}

    @Override
    void take(Tenant entry) {
        slug = entry.slug();
        name = entry.name();
        language = entry.language();
        country = entry.country();
        timeZone = entry.timeZone();
    }

    @Override
    Tenant toDomain() {
        return new Tenant(id, slug, name, language, country, timeZone);
    }
}
