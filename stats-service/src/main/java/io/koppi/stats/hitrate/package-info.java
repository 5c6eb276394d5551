/** What became of the leads captured in a period, per location: won against lost with its 95 % interval, open ones apart. */
@NullMarked
package io.koppi.stats.hitrate;

import org.jspecify.annotations.NullMarked;
