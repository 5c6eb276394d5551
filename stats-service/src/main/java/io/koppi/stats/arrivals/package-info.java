/**
 * When contacts come: by weekday and hour of the location's local time, and how many outside its opening hours. Judged with the
 * opening hours of today, because the directory keeps no older ones: a location that changes its hours restates its past.
 */
@NullMarked
package io.koppi.stats.arrivals;

import org.jspecify.annotations.NullMarked;
