/** What the machine is and what else it did meanwhile. */
@NullMarked
package io.koppi.bench.machine;

import org.jspecify.annotations.NullMarked;
