@NullMarked
package io.koppi.intake.hook.inbound;

import org.jspecify.annotations.NullMarked;
