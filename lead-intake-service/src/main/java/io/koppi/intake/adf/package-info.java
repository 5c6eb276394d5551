/**
 * The ADF/XML door, by HTTP and mail. The format is old and its senders sloppy, so a document that does not parse is repaired
 * where the repair cannot change its meaning; a document type or entity declaration is refused before anything else looks at it.
 */
@NullMarked
package io.koppi.intake.adf;

import org.jspecify.annotations.NullMarked;
