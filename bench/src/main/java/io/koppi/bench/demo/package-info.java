/** A company's day: invented contacts at a chosen speed, and a past to look back on. */
@NullMarked
package io.koppi.bench.demo;

import org.jspecify.annotations.NullMarked;
