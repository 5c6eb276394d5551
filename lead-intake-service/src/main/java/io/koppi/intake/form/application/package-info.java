@NullMarked
package io.koppi.intake.form.application;

import org.jspecify.annotations.NullMarked;
