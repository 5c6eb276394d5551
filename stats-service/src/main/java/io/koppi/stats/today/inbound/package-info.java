@NullMarked
package io.koppi.stats.today.inbound;

import org.jspecify.annotations.NullMarked;
