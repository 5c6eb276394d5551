@NullMarked
package io.koppi.stats.scope.outbound;

import org.jspecify.annotations.NullMarked;
