/** What a run comes to, on the screen and in a file: repetitions, medians, the table. */
@NullMarked
package io.koppi.bench.report;

import org.jspecify.annotations.NullMarked;
