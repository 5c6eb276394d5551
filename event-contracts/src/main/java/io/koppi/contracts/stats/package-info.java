/** That figures have moved: hints of stats-service for open screens. */
@NullMarked
package io.koppi.contracts.stats;

import org.jspecify.annotations.NullMarked;
