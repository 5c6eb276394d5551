/**
 * What came in and could not be understood. The failed tray shows each such contact with the words it came in; after the mapping,
 * a token or our own reader was put right, a replay reads it again from the raw bytes, under the id it has had from the start.
 */
@NullMarked
package io.koppi.intake.ledger;

import org.jspecify.annotations.NullMarked;
