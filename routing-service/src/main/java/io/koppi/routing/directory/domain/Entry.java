package io.koppi.routing.directory.domain;

import java.util.UUID;

/** One thing the directory of a tenant holds. Two entries are equal when nothing about them changed. */
public sealed interface Entry permits Tenant, Location, Team, Member, RequestType, Channel, CatchAll {
    UUID id();

    UUID tenantId();
}
