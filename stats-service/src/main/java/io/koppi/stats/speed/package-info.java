/**
 * How long a customer waits until somebody takes the lead. A lead that nobody took is a wait longer than any other, not a lead to
 * leave out: otherwise the location that ignores the most would look the fastest.
 */
@NullMarked
package io.koppi.stats.speed;

import org.jspecify.annotations.NullMarked;
