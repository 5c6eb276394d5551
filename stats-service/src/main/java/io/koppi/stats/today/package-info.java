/** The day so far: what came in, was claimed, won and lost today, and who is still waiting, since when. */
@NullMarked
package io.koppi.stats.today;

import org.jspecify.annotations.NullMarked;
