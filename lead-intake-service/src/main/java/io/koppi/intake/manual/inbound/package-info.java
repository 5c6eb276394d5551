@NullMarked
package io.koppi.intake.manual.inbound;

import org.jspecify.annotations.NullMarked;
