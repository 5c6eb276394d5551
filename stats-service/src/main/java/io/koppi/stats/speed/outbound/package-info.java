@NullMarked
package io.koppi.stats.speed.outbound;

import org.jspecify.annotations.NullMarked;
