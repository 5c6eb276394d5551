/**
 * The files that came with a contact, for those who see its lead in full. A stranger made them: they are only ever handed out to be
 * saved, under a name and a type a browser cannot be tricked by, and never shown as a page of ours.
 */
@NullMarked
package io.koppi.intake.attachment;

import org.jspecify.annotations.NullMarked;
