@NullMarked
package io.koppi.stats.fact.inbound;

import org.jspecify.annotations.NullMarked;
