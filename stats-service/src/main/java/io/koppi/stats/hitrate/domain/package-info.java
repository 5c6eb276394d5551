@NullMarked
package io.koppi.stats.hitrate.domain;

import org.jspecify.annotations.NullMarked;
