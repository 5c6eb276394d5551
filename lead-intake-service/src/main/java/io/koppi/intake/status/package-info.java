/**
 * The customer's own page: what they asked for, who has it now, when somebody is there, and a few words they may say about it. Its
 * link is the only proof of who they are. It shows nothing they wrote, so that a link that went astray tells of no person.
 */
@NullMarked
package io.koppi.intake.status;

import org.jspecify.annotations.NullMarked;
