@NullMarked
package io.koppi.intake.formbuilder.inbound;

import org.jspecify.annotations.NullMarked;
