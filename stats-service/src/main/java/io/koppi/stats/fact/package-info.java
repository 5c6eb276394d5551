/**
 * What became of each lead, alert and refused claim, one row each, kept up from claim-service's and notification-service's events.
 * An event sets only its own columns and says the same when it comes again, late, or beside a rebuild, so neither the order between
 * topics nor repetition can change a figure. Whatever moved a figure also tells the open screens, in the same transaction.
 */
@NullMarked
package io.koppi.stats.fact;

import org.jspecify.annotations.NullMarked;
