/** The goals the platform promised, one class each: what is measured, beside what, and what bounds it. */
@NullMarked
package io.koppi.bench.goal;

import org.jspecify.annotations.NullMarked;
