@NullMarked
package io.koppi.stats.fact.outbound;

import org.jspecify.annotations.NullMarked;
