@NullMarked
package io.koppi.intake.meta.inbound;

import org.jspecify.annotations.NullMarked;
