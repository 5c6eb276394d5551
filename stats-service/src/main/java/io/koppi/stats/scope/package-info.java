/**
 * Which days at which locations a caller asks about, and whether they may: only locations behind the caller's own walls, all of
 * them unless one is named. A quick-link session sees no figures. A day begins and ends in its location's own time.
 */
@NullMarked
package io.koppi.stats.scope;

import org.jspecify.annotations.NullMarked;
