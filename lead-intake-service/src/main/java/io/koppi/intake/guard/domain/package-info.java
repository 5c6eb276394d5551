@NullMarked
package io.koppi.intake.guard.domain;

import org.jspecify.annotations.NullMarked;
