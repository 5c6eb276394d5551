/** Talks to a running platform as the outside world does: sends contacts through the doors, signs members in, measures. */
@NullMarked
package io.koppi.bench;

import org.jspecify.annotations.NullMarked;
