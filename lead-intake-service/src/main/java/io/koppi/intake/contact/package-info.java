/**
 * One contact, whatever door it came by: the raw bytes are kept, the draft a door understood is normalised, a second delivery of
 * the same contact is recognised by (channel, external id), and contact, raw bytes and event are on disk in one statement before
 * the sender hears anything. What nobody could be called back on is refused where a person can correct it and kept in the failed
 * tray where not.
 */
@NullMarked
package io.koppi.intake.contact;

import org.jspecify.annotations.NullMarked;
