@NullMarked
package io.koppi.intake.formpage.inbound;

import org.jspecify.annotations.NullMarked;
