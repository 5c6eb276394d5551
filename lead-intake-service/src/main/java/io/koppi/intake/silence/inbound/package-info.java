@NullMarked
package io.koppi.intake.silence.inbound;

import org.jspecify.annotations.NullMarked;
