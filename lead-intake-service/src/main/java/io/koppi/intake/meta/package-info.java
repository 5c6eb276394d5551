/**
 * The Meta lead ads door. Meta only announces that there is a lead, signed; the contact itself is fetched from its Graph
 * afterwards (see {@code fetch}). Announcements get lost, so each page's forms are also read in bulk every few minutes, and what
 * is missing is kept as if it had been announced; and each token is looked at before it ends.
 */
@NullMarked
package io.koppi.intake.meta;

import org.jspecify.annotations.NullMarked;
