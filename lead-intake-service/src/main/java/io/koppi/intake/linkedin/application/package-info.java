@NullMarked
package io.koppi.intake.linkedin.application;

import org.jspecify.annotations.NullMarked;
