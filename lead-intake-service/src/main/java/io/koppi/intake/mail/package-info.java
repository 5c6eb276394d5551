/**
 * The mail door: our own SMTP listener, and the mailboxes that are read by IMAP. A mail is accepted only for an address that exists
 * and answered 250 only when it is on disk; while the database is away the sender is asked to keep it, and a mailbox is not read
 * past it. The ADF in the text or an attachment becomes contacts, a marketplace's words go to {@code portal}, and a mail that names
 * nobody stands readable in the failed tray.
 */
@NullMarked
package io.koppi.intake.mail;

import org.jspecify.annotations.NullMarked;
