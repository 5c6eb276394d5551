@NullMarked
package io.koppi.stats.scope.domain;

import org.jspecify.annotations.NullMarked;
