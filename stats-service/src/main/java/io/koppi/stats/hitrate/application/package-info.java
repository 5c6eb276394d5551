@NullMarked
package io.koppi.stats.hitrate.application;

import org.jspecify.annotations.NullMarked;
