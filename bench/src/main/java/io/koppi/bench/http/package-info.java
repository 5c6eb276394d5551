/** A client so light that it takes little from the two cores it shares with what it measures. */
@NullMarked
package io.koppi.bench.http;

import org.jspecify.annotations.NullMarked;
