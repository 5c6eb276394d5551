@NullMarked
package io.koppi.stats.hitrate.inbound;

import org.jspecify.annotations.NullMarked;
