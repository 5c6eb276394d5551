@NullMarked
package io.koppi.stats.speed.application;

import org.jspecify.annotations.NullMarked;
