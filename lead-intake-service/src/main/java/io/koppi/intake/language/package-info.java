/** The languages customers are answered in, and what is said in them. */
@NullMarked
package io.koppi.intake.language;

import org.jspecify.annotations.NullMarked;
