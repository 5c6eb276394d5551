@NullMarked
package io.koppi.intake.google.application;

import org.jspecify.annotations.NullMarked;
