@NullMarked
package io.koppi.intake.contact.outbound;

import org.jspecify.annotations.NullMarked;
