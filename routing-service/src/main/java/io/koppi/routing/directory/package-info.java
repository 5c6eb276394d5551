/**
 * Who works where: tenants, locations, teams, members, request types, channels and the catch-all. Every write loads the tenant's
 * directory under its lock, lets {@link io.koppi.routing.directory.domain.DirectoryPolicy} decide, and announces on
 * {@code directory.v1} what changed, and only that.
 */
@NullMarked
package io.koppi.routing.directory;

import org.jspecify.annotations.NullMarked;
