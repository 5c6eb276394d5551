/**
 * Tells a channel that has gone silent from one that is quiet as always at this hour. Each channel's own weeks say how many contacts
 * were to be expected since its last one; when none at all had less than a chance of one in a hundred, somebody should look whether
 * the form, the mailbox or the token still works.
 */
@NullMarked
package io.koppi.intake.silence;

import org.jspecify.annotations.NullMarked;
