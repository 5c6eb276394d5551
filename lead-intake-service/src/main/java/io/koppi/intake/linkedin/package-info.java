/**
 * The LinkedIn lead forms door. LinkedIn asks every two hours whether the address is still ours, and announces leads, signed; the
 * answers are fetched from its REST interface afterwards (see {@code fetch}) and labelled by the form's own questions.
 */
@NullMarked
package io.koppi.intake.linkedin;

import org.jspecify.annotations.NullMarked;
