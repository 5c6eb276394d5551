@NullMarked
package io.koppi.intake.formbuilder.outbound;

import org.jspecify.annotations.NullMarked;
