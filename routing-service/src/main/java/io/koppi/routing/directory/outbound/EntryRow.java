package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.Entry;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What the rows of all kinds share. The version counts the changes, beginning with the first. */
@MappedSuperclass
abstract class EntryRow<E extends Entry> {
    @Id
    UUID id;

    UUID tenantId;
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate and write() fill the fields
    EntryRow() {}

    abstract E toDomain();

    abstract void take(E entry);

    final void write(E entry) {
        id = entry.id();
        tenantId = entry.tenantId();
        version++;
        take(entry);
    }

    /** In one order whatever the set's, so that rows do not change by themselves. */
    static UUID[] array(Collection<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }

    static Set<UUID> set(UUID[] ids) {
        return Set.copyOf(Arrays.asList(ids));
    }
}
