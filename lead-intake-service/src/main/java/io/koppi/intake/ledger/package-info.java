/**
 * What came in, day by day, and what became of it. The capture ledger counts each channel's contacts on the day they came and is
 * checked against the contacts and raw bytes on disk. The failed tray shows what could not be understood, with the words it came
 * in; after the mapping, a token or our own reader was put right, a replay reads it again from the raw bytes, or a person writes
 * down what they read in it, under the id it has had from the start.
 */
@NullMarked
package io.koppi.intake.ledger;

import org.jspecify.annotations.NullMarked;
