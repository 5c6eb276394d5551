/**
 * The short message: its text in one GSM-7 segment, and the way out over SMPP 3.4. One session to the message centre is kept up and
 * reconnects by itself; submits go out side by side and each ends in an outcome that says whether it may be repeated.
 */
@NullMarked
package io.koppi.notification.sms;

import org.jspecify.annotations.NullMarked;
