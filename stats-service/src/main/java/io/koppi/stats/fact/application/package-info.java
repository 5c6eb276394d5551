@NullMarked
package io.koppi.stats.fact.application;

import org.jspecify.annotations.NullMarked;
