@NullMarked
package io.koppi.intake.adf.application;

import org.jspecify.annotations.NullMarked;
