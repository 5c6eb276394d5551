/** lead-intake-service: keeps every contact before it answers, and turns what each door brings into the same contact. */
@NullMarked
package io.koppi.intake;

import org.jspecify.annotations.NullMarked;
