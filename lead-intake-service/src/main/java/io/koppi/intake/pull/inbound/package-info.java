@NullMarked
package io.koppi.intake.pull.inbound;

import org.jspecify.annotations.NullMarked;
