package io.koppi.contracts.directory;

import java.util.Optional;
import java.util.UUID;

/** One configured source of contacts. {@code kind} names the format it speaks, as {@code website-form}. Its secrets and address stay with lead-intake-service. */
public record Channel(
        UUID tenantId,
        UUID channelId,
        long version,
        String kind,
        String name,
        Optional<UUID> defaultLocationId,
        Optional<UUID> defaultRequestTypeId,
        boolean active)
        implements DirectoryEvent {
    @Override
    public UUID subjectId() {
        return channelId;
    }
}
