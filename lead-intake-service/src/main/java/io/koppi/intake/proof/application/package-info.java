@NullMarked
package io.koppi.intake.proof.application;

import org.jspecify.annotations.NullMarked;
