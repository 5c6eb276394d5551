@NullMarked
package io.koppi.intake.mail.outbound;

import org.jspecify.annotations.NullMarked;
