/** Tells each member of a team once that a lead is on offer, and signs them in by the link in the message. */
@NullMarked
package io.koppi.notification;

import org.jspecify.annotations.NullMarked;
