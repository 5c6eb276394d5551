@NullMarked
package io.koppi.intake.trial.application;

import org.jspecify.annotations.NullMarked;
