@NullMarked
package io.koppi.stats.scope.application;

import org.jspecify.annotations.NullMarked;
