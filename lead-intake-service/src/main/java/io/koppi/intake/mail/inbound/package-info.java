@NullMarked
package io.koppi.intake.mail.inbound;

import org.jspecify.annotations.NullMarked;
