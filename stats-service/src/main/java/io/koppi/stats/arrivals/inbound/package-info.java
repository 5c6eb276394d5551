@NullMarked
package io.koppi.stats.arrivals.inbound;

import org.jspecify.annotations.NullMarked;
