@NullMarked
package io.koppi.stats.scope.inbound;

import org.jspecify.annotations.NullMarked;
