@NullMarked
package io.koppi.intake.ledger.application;

import org.jspecify.annotations.NullMarked;
