@NullMarked
package io.koppi.stats.speed.inbound;

import org.jspecify.annotations.NullMarked;
