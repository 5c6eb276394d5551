package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "channel")
class ChannelRow extends EntryRow<Channel> {
    String kind;
    String name;
    boolean active;

    @Nullable
    UUID defaultLocationId;

    @Nullable
    UUID defaultRequestTypeId;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    ChannelRow() {}

    @Override
    void take(Channel entry) {
        kind = entry.kind();
        name = entry.name();
        defaultLocationId = entry.defaultLocationId().orElse(null);
        defaultRequestTypeId = entry.defaultRequestTypeId().orElse(null);
        active = entry.active();
    }

    @Override
    Channel toDomain() {
        return new Channel(
                tenantId,
                id,
                kind,
                name,
                Optional.ofNullable(defaultLocationId),
                Optional.ofNullable(defaultRequestTypeId),
                active);
    }
}
