package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.Member;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
class MemberRow extends EntryRow<Member> {
    String name;
    String email;
    String language;
    boolean tenantAdmin;
    UUID[] adminLocationIds;
    UUID[] teamIds;
    UUID[] locationIds;
    boolean active;

    @Nullable
    String phone;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    MemberRow() {}

    @Override
    void take(Member entry) {
        name = entry.name();
        email = entry.email();
        phone = entry.phone().orElse(null);
        language = entry.language();
        tenantAdmin = entry.tenantAdmin();
        adminLocationIds = array(entry.adminLocationIds());
        teamIds = array(entry.teamIds());
        locationIds = array(entry.locationIds());
        active = entry.active();
    }

    @Override
    Member toDomain() {
        return new Member(
                tenantId,
                id,
                name,
                email,
                Optional.ofNullable(phone),
                language,
                tenantAdmin,
                set(adminLocationIds),
                set(teamIds),
                set(locationIds),
                active);
    }
}
