@NullMarked
package io.koppi.intake.attachment.inbound;

import org.jspecify.annotations.NullMarked;
