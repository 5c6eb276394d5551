@NullMarked
package io.koppi.intake.pull.application;

import org.jspecify.annotations.NullMarked;
