/**
 * Hints for open screens that something has changed, behind the walls of whoever looks. Each replica listens to the topics from
 * now on and tells its own streams; a stream that cannot keep up, whose session ends or whose member changes is ended, and the
 * client comes back for a new one.
 */
@NullMarked
package io.koppi.gateway.live;

import org.jspecify.annotations.NullMarked;
