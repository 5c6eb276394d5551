/** Where the platform under load is, and the demo's companies on it. */
@NullMarked
package io.koppi.bench.platform;

import org.jspecify.annotations.NullMarked;
