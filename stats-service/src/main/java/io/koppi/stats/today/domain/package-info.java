@NullMarked
package io.koppi.stats.today.domain;

import org.jspecify.annotations.NullMarked;
