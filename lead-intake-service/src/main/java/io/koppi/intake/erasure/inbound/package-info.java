@NullMarked
package io.koppi.intake.erasure.inbound;

import org.jspecify.annotations.NullMarked;
