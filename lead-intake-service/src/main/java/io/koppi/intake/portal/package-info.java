/**
 * Marketplace mails: what a portal's mail says, found by the labels in it. The labels of five languages and what is particular to
 * a portal stand in resource files; a tenant adds its own in the channel's settings. Opening the mail is not done here but in
 * {@code mail}.
 */
@NullMarked
package io.koppi.intake.portal;

import org.jspecify.annotations.NullMarked;
