package io.koppi.routing.directory.application;

import io.koppi.routing.directory.domain.Entry;
import io.smallrye.mutiny.Uni;

/** Tells the other services, when the caller's transaction commits. */
public interface DirectoryEvents {
    Uni<Void> announce(Entry entry, long version);
}
