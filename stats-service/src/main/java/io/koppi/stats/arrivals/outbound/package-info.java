@NullMarked
package io.koppi.stats.arrivals.outbound;

import org.jspecify.annotations.NullMarked;
