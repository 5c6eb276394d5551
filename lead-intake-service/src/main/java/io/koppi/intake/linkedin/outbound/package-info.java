@NullMarked
package io.koppi.intake.linkedin.outbound;

import org.jspecify.annotations.NullMarked;
