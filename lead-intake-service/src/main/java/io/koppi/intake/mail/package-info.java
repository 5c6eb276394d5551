/**
 * The mail door: our own SMTP listener. A mail is accepted only for an address that exists and answered 250 only when it is on
 * disk; while the database is away the sender is asked to keep it. The ADF in the text or an attachment becomes contacts, and a
 * mail without one stands readable in the failed tray.
 */
@NullMarked
package io.koppi.intake.mail;

import org.jspecify.annotations.NullMarked;
