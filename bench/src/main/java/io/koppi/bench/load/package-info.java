/** Work done again and again by many clients, and how long each took. */
@NullMarked
package io.koppi.bench.load;

import org.jspecify.annotations.NullMarked;
