@NullMarked
package io.koppi.intake.ledger.inbound;

import org.jspecify.annotations.NullMarked;
