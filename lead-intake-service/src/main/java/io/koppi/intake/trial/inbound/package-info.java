@NullMarked
package io.koppi.intake.trial.inbound;

import org.jspecify.annotations.NullMarked;
