/** Where a contact belongs and why: facts of routing-service. */
@NullMarked
package io.koppi.contracts.routing;

import org.jspecify.annotations.NullMarked;
