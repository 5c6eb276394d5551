package io.koppi.routing.directory.domain;

import java.util.UUID;

/** Where a contact goes that no rule placed. It always leads somewhere: what it names cannot be closed. */
public record CatchAll(UUID tenantId, UUID locationId, UUID teamId, UUID requestTypeId) implements Entry {
    @Override
    public UUID id() {
        return tenantId;
    }
}
