@NullMarked
package io.koppi.stats.rebuild.application;

import org.jspecify.annotations.NullMarked;
