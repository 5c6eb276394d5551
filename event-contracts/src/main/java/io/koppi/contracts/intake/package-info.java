/** What came in: facts of lead-intake-service. The only events, with routing, that carry the customer. */
@NullMarked
package io.koppi.contracts.intake;

import org.jspecify.annotations.NullMarked;
