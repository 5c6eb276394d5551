@NullMarked
package io.koppi.stats.rebuild.inbound;

import org.jspecify.annotations.NullMarked;
