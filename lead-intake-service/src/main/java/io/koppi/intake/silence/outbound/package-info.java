@NullMarked
package io.koppi.intake.silence.outbound;

import org.jspecify.annotations.NullMarked;
