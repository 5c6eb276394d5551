/** The same database work without Koppi around it: the denominators. */
@NullMarked
package io.koppi.bench.baseline;

import org.jspecify.annotations.NullMarked;
