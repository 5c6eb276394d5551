@NullMarked
package io.koppi.intake.guard.outbound;

import org.jspecify.annotations.NullMarked;
