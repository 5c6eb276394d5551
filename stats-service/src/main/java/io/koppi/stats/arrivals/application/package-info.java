@NullMarked
package io.koppi.stats.arrivals.application;

import org.jspecify.annotations.NullMarked;
