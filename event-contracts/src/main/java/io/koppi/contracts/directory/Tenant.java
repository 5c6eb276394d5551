package io.koppi.contracts.directory;

import java.util.UUID;

/** A company that uses Koppi. {@code language} (BCP 47), {@code country} (ISO 3166) and {@code timeZone} (IANA) are its defaults. */
public record Tenant(
        UUID tenantId, long version, String slug, String name, String language, String country, String timeZone)
        implements DirectoryEvent {
    @Override
    public UUID subjectId() {
        return tenantId;
    }
}
