@NullMarked
package io.koppi.intake.meta.outbound;

import org.jspecify.annotations.NullMarked;
