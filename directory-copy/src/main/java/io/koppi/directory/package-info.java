/**
 * A service's own copy of the directory: the last state of every tenant, location, team, member, request type and channel, and
 * from it who is calling and which walls they stand behind. Kept in the service's database, so it outlives a broker that is away.
 */
@NullMarked
package io.koppi.directory;

import org.jspecify.annotations.NullMarked;
