@NullMarked
package io.koppi.intake.guard.application;

import org.jspecify.annotations.NullMarked;
