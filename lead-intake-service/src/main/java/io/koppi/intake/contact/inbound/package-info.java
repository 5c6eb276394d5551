@NullMarked
package io.koppi.intake.contact.inbound;

import org.jspecify.annotations.NullMarked;
