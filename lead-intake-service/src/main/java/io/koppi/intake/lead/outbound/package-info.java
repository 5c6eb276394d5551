@NullMarked
package io.koppi.intake.lead.outbound;

import org.jspecify.annotations.NullMarked;
