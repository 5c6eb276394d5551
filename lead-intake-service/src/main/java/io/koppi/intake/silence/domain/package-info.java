@NullMarked
package io.koppi.intake.silence.domain;

import org.jspecify.annotations.NullMarked;
