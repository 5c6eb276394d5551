@NullMarked
package io.koppi.intake.manual.application;

import org.jspecify.annotations.NullMarked;
