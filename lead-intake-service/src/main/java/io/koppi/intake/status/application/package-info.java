@NullMarked
package io.koppi.intake.status.application;

import org.jspecify.annotations.NullMarked;
