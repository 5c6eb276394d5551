@NullMarked
package io.koppi.intake.leadform.application;

import org.jspecify.annotations.NullMarked;
