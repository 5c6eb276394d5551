@NullMarked
package io.koppi.intake.lead.inbound;

import org.jspecify.annotations.NullMarked;
