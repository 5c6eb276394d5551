@NullMarked
package io.koppi.stats.hitrate.outbound;

import org.jspecify.annotations.NullMarked;
