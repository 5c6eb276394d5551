@NullMarked
package io.koppi.stats.arrivals.domain;

import org.jspecify.annotations.NullMarked;
