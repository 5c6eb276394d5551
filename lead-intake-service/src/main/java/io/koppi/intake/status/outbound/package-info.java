@NullMarked
package io.koppi.intake.status.outbound;

import org.jspecify.annotations.NullMarked;
