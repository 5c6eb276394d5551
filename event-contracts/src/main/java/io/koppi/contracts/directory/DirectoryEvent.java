package io.koppi.contracts.directory;

import io.koppi.contracts.Event;

/** The present state of one entity of the directory. {@code version} grows with every change of the entity. */
public sealed interface DirectoryEvent extends Event permits Tenant, Location, Team, Member, RequestType, Channel {
    long version();
}
