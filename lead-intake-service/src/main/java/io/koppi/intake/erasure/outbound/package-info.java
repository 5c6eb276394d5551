@NullMarked
package io.koppi.intake.erasure.outbound;

import org.jspecify.annotations.NullMarked;
