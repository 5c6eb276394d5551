@NullMarked
package io.koppi.intake.form.inbound;

import org.jspecify.annotations.NullMarked;
