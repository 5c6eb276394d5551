package io.koppi.contracts.directory;

import java.util.Map;
import java.util.UUID;

/** A kind of request, named by the tenant. {@code names} by language (BCP 47). */
public record RequestType(
        UUID tenantId,
        UUID requestTypeId,
        long version,
        String key,
        Map<String, String> names,
        String deliveryMode,
        boolean active)
        implements DirectoryEvent {
    public RequestType {
        names = Map.copyOf(names);
    }

    @Override
    public UUID subjectId() {
        return requestTypeId;
    }
}
