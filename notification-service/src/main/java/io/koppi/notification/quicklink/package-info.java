/**
 * The personal link in an alert. Looking at it changes nothing, because previewers do; redeeming it signs its member in for the one
 * lead and binds the link to that device. Only the hash of its token is stored: the token itself is derived from a server key, so a
 * repeated message carries the same link, and exists nowhere but in the message.
 */
@NullMarked
package io.koppi.notification.quicklink;

import org.jspecify.annotations.NullMarked;
