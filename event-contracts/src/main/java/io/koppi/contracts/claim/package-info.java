/** The race for a lead and the work on it: facts of claim-service. No personal data of the customer. */
@NullMarked
package io.koppi.contracts.claim;

import org.jspecify.annotations.NullMarked;
