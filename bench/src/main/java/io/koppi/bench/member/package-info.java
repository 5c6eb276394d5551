/** A member at a browser. */
@NullMarked
package io.koppi.bench.member;

import org.jspecify.annotations.NullMarked;
