/** Koppi on one machine: the commands behind {@code ./koppi}. */
@NullMarked
package io.koppi.platform;

import org.jspecify.annotations.NullMarked;
