/**
 * The race for a lead. A routed contact is opened to everybody at its location; the first claim whose version-checked write gets
 * through makes the one owner, every other is told who won and by how much, and each attempt is kept. A member may pass.
 * Whoever brought the contact may take it back while nobody has touched it, which is decided in the same way.
 */
@NullMarked
package io.koppi.claim.offer;

import org.jspecify.annotations.NullMarked;
