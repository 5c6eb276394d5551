/**
 * Tells people. An opened lead becomes one planned alert per member of its team, in the transaction that learned of the lead; the
 * commit wakes the dispatcher, which takes what is due, submits all of it at once outside any transaction and records each answer.
 * An alert that is being submitted when its process dies is unconfirmed: it is repeated once, and counted. A claim cancels what is
 * still waiting; a delivery receipt closes what was sent.
 */
@NullMarked
package io.koppi.notification.alert;

import org.jspecify.annotations.NullMarked;
