@NullMarked
package io.koppi.intake.ledger.outbound;

import org.jspecify.annotations.NullMarked;
