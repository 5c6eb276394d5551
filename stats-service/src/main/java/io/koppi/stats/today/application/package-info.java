@NullMarked
package io.koppi.stats.today.application;

import org.jspecify.annotations.NullMarked;
