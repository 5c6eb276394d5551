@NullMarked
package io.koppi.stats.speed.domain;

import org.jspecify.annotations.NullMarked;
