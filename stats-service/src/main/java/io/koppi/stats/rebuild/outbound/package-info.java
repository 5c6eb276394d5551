@NullMarked
package io.koppi.stats.rebuild.outbound;

import org.jspecify.annotations.NullMarked;
