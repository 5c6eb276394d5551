@NullMarked
package io.koppi.intake.pull.outbound;

import org.jspecify.annotations.NullMarked;
