package io.koppi.contracts.directory;

import java.util.List;
import java.util.UUID;

/** A shop, branch or office of the tenant. {@code postCodes} are prefixes it serves. */
public record Location(
        UUID tenantId,
        UUID locationId,
        long version,
        String name,
        String city,
        String timeZone,
        List<String> postCodes,
        List<OpeningHours> openingHours,
        boolean active)
        implements DirectoryEvent {
    public Location {
        postCodes = List.copyOf(postCodes);
        openingHours = List.copyOf(openingHours);
    }

    @Override
    public UUID subjectId() {
        return locationId;
    }
}
