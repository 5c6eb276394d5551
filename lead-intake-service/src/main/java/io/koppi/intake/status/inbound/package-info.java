@NullMarked
package io.koppi.intake.status.inbound;

import org.jspecify.annotations.NullMarked;
