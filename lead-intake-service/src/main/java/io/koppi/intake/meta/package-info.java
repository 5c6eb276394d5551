/**
 * The Meta lead ads door. Meta only announces that there is a lead, signed; the contact itself is fetched from its Graph
 * afterwards (see {@code fetch}).
 */
@NullMarked
package io.koppi.intake.meta;

import org.jspecify.annotations.NullMarked;
