@NullMarked
package io.koppi.stats.rebuild.domain;

import org.jspecify.annotations.NullMarked;
