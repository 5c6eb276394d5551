@NullMarked
package io.koppi.intake.attachment.outbound;

import org.jspecify.annotations.NullMarked;
