/** The doors a contact may come by, in their real wire formats. */
@NullMarked
package io.koppi.bench.door;

import org.jspecify.annotations.NullMarked;
