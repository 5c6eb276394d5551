/**
 * How every part says no (RFC 9457). An endpoint throws a {@link io.koppi.problem.Problem}, a route sends one; what the framework
 * refuses by itself, and what breaks, becomes one here, so that no 4xx or 5xx goes out without its problem document.
 */
@NullMarked
package io.koppi.problem;

import org.jspecify.annotations.NullMarked;
