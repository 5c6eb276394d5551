@NullMarked
package io.koppi.intake.ledger.domain;

import org.jspecify.annotations.NullMarked;
