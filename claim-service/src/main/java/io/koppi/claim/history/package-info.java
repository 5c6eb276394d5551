/**
 * What happened before Koppi: a company that moves in brings the leads it has, with their own times, owners and outcomes. Such a
 * lead is written and announced as if it had been worked here, so that every reader of the stream counts it; it is never a race.
 */
@NullMarked
package io.koppi.claim.history;

import org.jspecify.annotations.NullMarked;
