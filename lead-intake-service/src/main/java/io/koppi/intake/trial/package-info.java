/**
 * An admin shows a channel a sample and sees what would become of it, under settings not yet stored. Nothing is kept.
 */
@NullMarked
package io.koppi.intake.trial;

import org.jspecify.annotations.NullMarked;
