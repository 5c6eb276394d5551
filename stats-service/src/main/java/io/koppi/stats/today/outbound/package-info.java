@NullMarked
package io.koppi.stats.today.outbound;

import org.jspecify.annotations.NullMarked;
