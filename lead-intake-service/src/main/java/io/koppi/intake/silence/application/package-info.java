@NullMarked
package io.koppi.intake.silence.application;

import org.jspecify.annotations.NullMarked;
