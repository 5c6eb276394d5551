@NullMarked
package io.koppi.intake.form.domain;

import org.jspecify.annotations.NullMarked;
