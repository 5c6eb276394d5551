/**
 * Leads their provider only announces. The announcement is kept and answered at once; a job then fetches the lead from whoever
 * announced it, again and again while the provider is busy or does not know it yet, until it comes or stands in the failed tray.
 * Each provider is a {@code ProviderLeads} in its door's own package, behind a circuit breaker: one that is out of reach is left
 * alone for a while, and its leads wait.
 */
@NullMarked
package io.koppi.intake.fetch;

import org.jspecify.annotations.NullMarked;
