@NullMarked
package io.koppi.platform.simulator;

import org.jspecify.annotations.NullMarked;
